import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ownNotes } from "../../src/bucket/result-names.ts";
import { compareKeys } from "../../src/store/compare-keys.ts";
import { isAbsent } from "./file-faults.ts";
import { continues, folderPathOf, isPlainPath } from "./file-path.ts";
import { keyAt, notesFolder } from "./places.ts";

/** The keys that begin with a prefix, in order: those of objects, and of files put there. */
export async function listKeys(folder: string, prefix: string): Promise<string[]> {
  const under = prefix.slice(0, prefix.lastIndexOf("/") + 1);
  const plain = under !== "" && isPlainPath(under.slice(0, -1)) ? [under] : [];
  const notes = under.startsWith(ownNotes)
    ? [notesFolder + folderPathOf(under.slice(ownNotes.length))]
    : ownNotes.startsWith(prefix)
      ? [notesFolder]
      : [];
  const starts = new Set([folderPathOf(under), ...plain, ...notes]);
  const keys = new Set<string>();
  for (const start of starts) {
    for await (const path of walk(folder, start)) keys.add(keyAt(path));
  }
  return [...keys].filter((key) => key.startsWith(prefix)).sort(compareKeys);
}

/** Files' paths within the folder. Hidden files are left out, and so are links to elsewhere. */
export async function* walk(folder: string, path: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(join(folder, path))) {
    // The rest of a long name may begin with its dot.
    if (entry.name.startsWith(".") && !path.endsWith(`${continues}/`)) continue;
    if (entry.isFile()) yield path + entry.name;
    else if (entry.isDirectory()) yield* walk(folder, `${path}${entry.name}/`);
  }
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
