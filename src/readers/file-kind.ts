import { Buffer } from "node:buffer";
import { GenerationError } from "../messages/generation-error.ts";
import type { FileKind } from "../messages/importable.ts";
import { markedEncoding, unmarkedUtf16 } from "./decode-text.ts";
import { mailKind } from "./mail-kind.ts";
import { otherKind } from "./other-kinds.ts";
import { zipKind } from "./zip-kind.ts";

type Named = { readonly fileName?: string; readonly mediaType?: string };

/**
 * What a file is by its bytes; its name and its type only tell text from a page.
 * @throws {GenerationError} `FILE-…` for a kind that is known and not read, in a sentence of its own.
 */
export function fileKind(bytes: Uint8Array, { fileName = "", mediaType = "" }: Named): FileKind {
  refuseEmpty(bytes);
  const encoding = wideEncoding(bytes);
  const start = bytes.subarray(0, headLength);
  // The decoder's `latin1` is that of Windows, in which some bytes are other characters.
  const head = encoding
    ? new TextDecoder(encoding).decode(start)
    : Buffer.from(start).toString("latin1");
  const marked = markedKind(head, bytes);
  if (marked) return marked;
  const other = otherKind(head) ?? mailKind(head);
  if (other) throw other();
  if (/\.html?$/i.test(fileName) || /html/i.test(mediaType)) return "html";
  if (/\.(?:txt|md|text)$/i.test(fileName) || /^text\/plain/i.test(mediaType)) return "text";
  if (/<(?:!doctype html|html|body|table|p|div|meta)[\s>]/i.test(head)) return "html";
  if (!encoding && isBinary(bytes)) throw new GenerationError("FILE-TYPE", {});
  return "text";
}

/** Mails begin with long lines about their way. */
const headLength = 4096;

/** Nothing at all, or the nothing that a copy leaves that broke off. */
function refuseEmpty(bytes: Uint8Array): void {
  const isMark = (byte: number) => [0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte);
  const isSomething = (byte: number, at: number) => byte > 32 && !(at < 3 && isMark(byte));
  if (!bytes.some(isSomething)) throw new GenerationError("FILE-EMPTY", {});
}

/** Of a file whose first bytes tell. */
function markedKind(head: string, bytes: Uint8Array): FileKind | undefined {
  if (head.startsWith("PK")) return zipKind(bytes);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("\xD0\xCF\x11\xE0")) return "ole";
  return /^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(head) ? "rtf" : undefined;
}

/** Of a text with two bytes for each character of ASCII. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  return encoding?.startsWith("utf-16") ? encoding : undefined;
}

/** Text in bytes of ASCII has no control characters but blanks. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
