import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { descend, parseXml, type XmlElement } from "../xml.ts";
import type { Room } from "../zip-parts.ts";
import { openGrounds } from "./look.ts";
import { openNotes } from "./notes.ts";
import { openNumbering } from "./numbering.ts";
import { openReferences } from "./open-references.ts";
import { type Chunks, readChunks } from "./package/chunks.ts";
import { openWordParts, type WordParts } from "./package/word-parts.ts";
import { readBody } from "./read-body.ts";
import { readStyles } from "./styles.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

/**
 * Reads a DOCX: paragraphs with the numbers that Word sets, tables with their merged cells, the
 * documents that it takes in. What is hidden, struck out, raised, or no text at all, is told.
 * @throws {GenerationError} `FILE-BOMB`, `FILE-DTD`, and those of `openWordParts`.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  return await readNested(bytes, { depth: 0, room: { bytes: limits.unpackedBytes } });
}

/** Where a document stands in the file: how deep inside of others, and what they may still hold. */
type Nesting = { readonly depth: number; readonly room: Room };

/** Documents in documents, as deep as anyone keeps them. */
const deepest = 3;

async function readNested(bytes: Uint8Array, { depth, room }: Nesting): Promise<SourceDocument> {
  const parts = await openWordParts(bytes, room);
  const body = descend(parts.main, "body");
  if (!body) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const margins = [...parts.all("header"), ...parts.all("footer")].map(parseXml);
  const inner = { depth: depth + 1, room };
  const chunks = await readChunks(parts, (chunk) =>
    depth < deepest ? readNested(chunk, inner) : undefined,
  );
  const document = readBody(body, openSetting(parts, chunks), margins);
  return { ...document, findings: [...document.findings, ...chunks.findings] };
}

function openSetting(parts: WordParts, { takeChunk }: Chunks): WordSetting {
  const styles = readStyles(parts.first("styles"));
  const colour = descend(parts.main, "background")?.attributes["w:color"] ?? "auto";
  return {
    styles,
    grounds: openGrounds(styles),
    numbering: openNumbering(parsed(parts.first("numbering")), styles),
    notes: openNotes(parts),
    wordsOf: (id) => {
      const xml = parts.pointedTo(id);
      return xml === undefined ? "" : wordsIn(parseXml(xml));
    },
    pictureOf: parts.pictureOf,
    takeChunk,
    isShaded: !/^(?:auto|f{6})$/i.test(colour),
    references: openReferences(),
    leftOut: [],
    comments: new Set(),
  };
}

function parsed(xml: string | undefined): XmlElement | undefined {
  return xml === undefined ? undefined : parseXml(xml);
}
