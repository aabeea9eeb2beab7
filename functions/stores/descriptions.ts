import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ObjectDescription } from "../../src/store/store.ts";
import { mediaTypes } from "../../src/writers/formats.ts";
import { isAbsent } from "./file-faults.ts";
import { hiddenFolderOf } from "./find-file.ts";
import { moveOver, writeNewFile } from "./new-files.ts";

/** One state of an object: the bytes tell it from another that was made at the same moment. */
type State = { readonly tag: string; readonly bytes: Uint8Array };

/** Keeps what an object's file cannot say of itself; done before the file is in its place. */
export async function keepDescription(
  folder: string,
  key: string,
  { about, ...state }: State & { readonly about: ObjectDescription },
): Promise<void> {
  const text = JSON.stringify({ mediaType: about.mediaType, fileName: about.fileName });
  const file = await writeNewFile(folder, new TextEncoder().encode(text));
  await moveOver(file, pathOf(folder, key, state));
}

/** What was kept, or what the ending says of a file that a person has put there. */
export async function descriptionOf(
  folder: string,
  key: string,
  state: State,
): Promise<ObjectDescription> {
  try {
    return JSON.parse(await readFile(pathOf(folder, key, state), "utf8")) as ObjectDescription;
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return { mediaType: byEnding.get(extname(key).toLowerCase()) ?? "application/octet-stream" };
  }
}

const byEnding: ReadonlyMap<string, string> = new Map([
  [".json", "application/json"],
  [".zip", "application/zip"],
  [".txt", "text/plain; charset=utf-8"],
  [".docx", mediaTypes.docx],
  [".pdf", mediaTypes.pdf],
  [".ofd", mediaTypes.ofd],
  [".html", mediaTypes.html],
]);

function pathOf(folder: string, key: string, { tag, bytes }: State): string {
  const content = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return join(hiddenFolderOf(folder, key), `${tag}-${content}.about`);
}
