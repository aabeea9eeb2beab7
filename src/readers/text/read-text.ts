import { GenerationError } from "../../messages/generation-error.ts";
import { decodeText, markedEncoding, unmarkedUtf16 } from "../decode-text.ts";
import { limits } from "../limits.ts";
import type { SourceDocument, SourceParagraph } from "../source.ts";
import { unwrapLines } from "../unwrap-lines.ts";
import { isMarkdown } from "./markdown-marks.ts";
import { markdownBlocks } from "./markdown-tables.ts";

/**
 * Reads plain text, as it was pasted or extracted. A tab stays: it parts the cells of a table.
 * @throws {GenerationError} `FILE-ENCODING` when it is neither UTF-8, UTF-16 nor GB 18030.
 */
export function readText(bytes: Uint8Array): SourceDocument {
  const lines = textOf(bytes).split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  const blocks = isMarkdown(lines) ? markdownBlocks(lines) : lines.map(toParagraph);
  return { blocks: unwrapLines(blocks), findings: [] };
}

/** @throws {GenerationError} `FILE-BOMB`, `FILE-ENCODING`. */
export function textOf(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.length > limits.characters) throw new GenerationError("FILE-BOMB", {});
  return text;
}

function toParagraph(text: string, index: number): SourceParagraph {
  return { type: "paragraph", text, place: { line: index + 1 } };
}

function decode(bytes: Uint8Array): string {
  const certain = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  return decodeText(bytes, certain ? [certain] : ["utf-8", "gb18030"]);
}
