import type { Finding } from "../../../messages/finding.ts";
import { GenerationError } from "../../../messages/generation-error.ts";
import { unmarked } from "../../../report/own/reference-marks.ts";
import { fileKind } from "../../file-kind.ts";
import type { SourceBlock, SourceDocument } from "../../source.ts";
import type { Chunk } from "./chunk.ts";
import type { ChunkPart, WordParts } from "./word-parts.ts";

export type Chunks = {
  /** Each once: Word never takes one in again. */
  readonly takeChunk: (id: string) => Chunk;
  readonly findings: readonly Finding[];
};

/** Reads a document in a document; undefined when that is too deep inside of others. */
type ReadInner = (bytes: Uint8Array) => Promise<SourceDocument> | undefined;

/**
 * Reads the documents that a DOCX takes in from its own package: pages, texts, RTF and DOCX.
 * @throws {GenerationError} `FILE-BOMB`, `FILE-MACRO`, `FILE-EXTERNAL`: what is dangerous makes the
 *   whole file so.
 */
export async function readChunks({ chunks }: WordParts, readInner: ReadInner): Promise<Chunks> {
  const known = new Map<string, Chunk>();
  for (const part of chunks) known.set(part.id, await readChunk(part, readInner));
  const read = [...known.values()].flatMap((one) => (one.type === "read" ? [one.document] : []));
  return {
    takeChunk: (id) => {
      const found = known.get(id);
      known.delete(id);
      return found ?? { type: "unread", name: "" };
    },
    findings: read.flatMap(({ findings }) => findings),
  };
}

async function readChunk(part: ChunkPart, readInner: ReadInner): Promise<Chunk> {
  const name = part.name.slice(part.name.lastIndexOf("/") + 1);
  try {
    const document = part.bytes && (await readBytes(part.bytes, name, readInner));
    return document
      ? { type: "read", document: withoutReferences(document) }
      : { type: "unread", name };
  } catch (error) {
    const isUnread = error instanceof GenerationError && !dangers.includes(error.code);
    if (isUnread) return { type: "unread", name };
    throw error;
  }
}

/** What it names is not told from what the other document names alike: its words are read alone. */
function withoutReferences({ references, ...document }: SourceDocument): SourceDocument {
  const blocks = references ? document.blocks.map(withoutMarks) : document.blocks;
  return { ...document, blocks };
}

function withoutMarks(block: SourceBlock): SourceBlock {
  if (block.type === "paragraph") {
    const { text, headingLength } = block;
    const head = headingLength && unmarked(text.slice(0, headingLength)).length;
    return { ...block, text: unmarked(text), ...(head ? { headingLength: head } : {}) };
  }
  const rows = block.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, text: unmarked(cell.text) })),
  );
  return { ...block, rows };
}

const dangers = ["FILE-BOMB", "FILE-MACRO", "FILE-EXTERNAL"];

async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  readInner: ReadInner,
): Promise<SourceDocument | undefined> {
  switch (fileKind(bytes, { fileName })) {
    case "html":
      return (await import("../../html/read-html.ts")).readHtml(bytes);
    case "rtf":
      return (await import("../../rtf/read-rtf.ts")).readRtf(bytes);
    case "text":
      return (await import("../../text/read-text.ts")).readText(bytes);
    case "docx":
      return await readInner(bytes);
    default:
      return undefined;
  }
}
