import { GenerationError } from "../../messages/generation-error.ts";
import { decodeText, markedEncoding } from "../decode-text.ts";
import { limits } from "../limits.ts";
import type { SourceDocument, SourceParagraph } from "../source.ts";
import { unwrapLines } from "../unwrap-lines.ts";
import { withoutMarkdown } from "./markdown-marks.ts";

/**
 * Reads plain text, as it was pasted or extracted. A tab stays: it parts the cells of a table.
 * @throws {GenerationError} `FILE-ENCODING` when it is neither UTF-8, UTF-16 nor GB 18030.
 */
export function readText(bytes: Uint8Array): SourceDocument {
  const text = decode(bytes);
  if (text.length > limits.characters) throw new GenerationError("FILE-BOMB", {});
  const lines = withoutMarkdown(text.split(/\r\n|[\n\r\f\v\u2028\u2029]/));
  const paragraphs = lines.map(
    (line, index): SourceParagraph => ({
      type: "paragraph",
      text: line,
      place: { line: index + 1 },
    }),
  );
  return { blocks: unwrapLines(paragraphs), findings: [] };
}

function decode(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  return decodeText(bytes, marked ? [marked] : ["utf-8", "gb18030"]);
}
