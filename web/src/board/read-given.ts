import type { Language } from "../../../src/messages/sentences.ts";
import { remarksOf } from "../draft/remarks.ts";
import type { Say } from "../messages/say.ts";
import { readFile } from "../read-file.ts";
import type { Ask } from "../worker/ask.ts";
import type { Version } from "./board.ts";
import { type Content, sourceOf } from "./content.ts";
import type { GivenFile } from "./given-files.ts";

export type Voice = { readonly say: Say; readonly language: Language };

/** A file that was read, and what the board knows of it. */
export type Received = { readonly content: Content; readonly version: Version };

type Around = {
  readonly ask: Ask;
  readonly voice: Voice;
  readonly newId: () => string;
  /** In ISO 8601. */
  readonly now: () => string;
};

/** Reads and checks a file; one that is not read is received all the same, with the reason. */
export async function receive(given: GivenFile, around: Around): Promise<Received> {
  const { name: file, original } = given;
  const id = around.newId();
  const blank = {
    id,
    file,
    receivedAt: around.now(),
    asked: [],
    settled: [],
    errors: 0,
    warnings: 0,
  };
  try {
    const read = await reportOf(original, around.voice);
    const content = { id, file, original, ...read };
    const facts = await around.ask("boardHold", { id, file, source: await sourceOf(content) });
    const asked = content.remarks.map((remark) => remark.id);
    return { content, version: { ...blank, ...facts, asked } };
  } catch (error) {
    const refused = error instanceof Error ? error.message : String(error);
    return {
      content: { id, file, original, remarks: [], isRefused: true },
      version: { ...blank, refused },
    };
  }
}

/** Report JSON is taken as it is; of any other file the readers make one. @throws {Error} */
async function reportOf(original: File, voice: Voice): Promise<Pick<Content, "text" | "remarks">> {
  if (/\.json$/i.test(original.name)) return { remarks: [] };
  const read = await readFile(original, voice);
  if (read.type === "refused") throw new Error(read.sentence);
  return { text: `${JSON.stringify(read.report, undefined, 2)}\n`, remarks: remarksOf(read) };
}
