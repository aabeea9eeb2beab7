import type { Language } from "../../../src/messages/sentences.ts";
import { remarksOf } from "../draft/remarks.ts";
import type { Say } from "../messages/say.ts";
import { patienceMs, readFile } from "../read-file.ts";
import { type Ask, openPatientWorker } from "../worker/ask.ts";
import type { Version } from "./board.ts";
import { type Content, sourceOf } from "./content.ts";
import type { GivenFile } from "./given-files.ts";
import { inLanes } from "./lanes.ts";

export type Voice = { readonly say: Say; readonly language: Language };

/** A file that was read, and what the board knows of it. */
export type Received = { readonly content: Content; readonly version: Version };

type Around = {
  /** The worker that checks and holds. */
  readonly ask: Ask;
  /** One that reads files, and may be ended over it. */
  readonly reader: Ask;
  readonly voice: Voice;
  readonly newId: () => string;
  /** In ISO 8601. */
  readonly now: () => string;
};

/** Reads and checks a file; one that is not read is received all the same, with the reason. */
async function receive(given: GivenFile, around: Around): Promise<Received> {
  const { name: file } = given;
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
  let original: Blob = given.original;
  try {
    // The file on the disk may be another one tomorrow, or gone.
    original = new Blob([await given.original.arrayBuffer()]);
    const read = await reportOf(new File([original], file, { type: given.original.type }), around);
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

/** Two read while the worker checks what a third one brings. */
const lanes = 3;

/** Receives many files; those who read them are let go with the last one. */
export async function receiveAll(
  files: readonly GivenFile[],
  around: Omit<Around, "reader">,
  take: (given: GivenFile, receive: () => Promise<Received>) => Promise<void>,
): Promise<void> {
  const readers = Array.from({ length: lanes }, () => openPatientWorker(patienceMs));
  try {
    await inLanes(files, readers, (given, { ask: reader }) =>
      take(given, () => receive(given, { ...around, reader })),
    );
  } finally {
    for (const { close } of readers) close();
  }
}

/** Report JSON is taken as it is; of any other file the readers make one. @throws {Error} */
async function reportOf(
  original: File,
  { voice, reader }: Around,
): Promise<Pick<Content, "text" | "remarks">> {
  if (/\.json$/i.test(original.name)) return { remarks: [] };
  const read = await readFile(original, voice, reader);
  if (read.type === "refused") throw new Error(read.sentence);
  return { text: `${JSON.stringify(read.report, undefined, 2)}\n`, remarks: remarksOf(read) };
}
