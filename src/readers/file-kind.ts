import { Buffer } from "node:buffer";
import { GenerationError } from "../messages/generation-error.ts";
import { markedEncoding, unmarkedUtf16 } from "./decode-text.ts";

export type FileKind = "docx" | "xlsx" | "ole" | "rtf" | "odf" | "pdf" | "html" | "text";

type Named = { readonly fileName?: string; readonly mediaType?: string };

/** What a file is by its first bytes; its name and its type only tell DOCX from XLSX, text from HTML. */
export function fileKind(bytes: Uint8Array, { fileName = "", mediaType = "" }: Named): FileKind {
  const encoding = wideEncoding(bytes);
  const head = new TextDecoder(encoding ?? "latin1").decode(bytes.subarray(0, 1024));
  const marked = markedKind(head, bytes);
  if (marked) return marked;
  if (isMhtml(head)) throw new GenerationError("FILE-MHTML", {});
  if (/\.html?$/i.test(fileName) || /html/i.test(mediaType)) return "html";
  if (/\.(?:txt|md|text)$/i.test(fileName) || /^text\/plain/i.test(mediaType)) return "text";
  if (/<(?:!doctype html|html|body|table|p|div|meta)[\s>]/i.test(head)) return "html";
  if (!encoding && isBinary(bytes)) throw new GenerationError("FILE-TYPE", {});
  return "text";
}

/** Of a file whose first bytes tell. */
function markedKind(head: string, bytes: Uint8Array): FileKind | undefined {
  if (head.startsWith("PK")) return officeKind(bytes);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\xD0\xCF\x11\xE0")) return "ole";
  return /^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(head) ? "rtf" : undefined;
}

/** Of a text with two bytes for each character of ASCII. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  return encoding?.startsWith("utf-16") ? encoding : undefined;
}

/** A page with its pictures in one file, which is a mail by its form. */
function isMhtml(head: string): boolean {
  const [header = ""] = head.split(/\r?\n\r?\n/);
  return (
    /^[\w-]+:/.test(header) &&
    /^mime-version:/im.test(header) &&
    /^content-type:\s*(?:multipart\/(?:related|alternative)|text\/html)\b/im.test(header)
  );
}

/** Text in bytes of ASCII has no control characters but blanks. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

/**
 * The names of a ZIP's parts stand uncompressed in it: before each part, and once more in the list
 * at its end. The last ones are the file's own; a document inside it has its list further ahead.
 */
function officeKind(bytes: Uint8Array): FileKind {
  const zip = asBuffer(bytes);
  if (isOpenDocument(zip)) return "odf";
  const word = lastNameIn("word", zip);
  const sheets = lastNameIn("xl", zip);
  if (word !== sheets) return word > sheets ? "docx" : "xlsx";
  // Its main part may stand in any folder; what it is will be seen when it is read.
  if (zip.includes("[Content_Types].xml")) return "docx";
  throw new GenerationError("FILE-TYPE", {});
}

/** It says what it is in its first part; one that was packed again has it anywhere. */
function isOpenDocument(zip: Buffer): boolean {
  const head = "mimetypeapplication/vnd.oasis.opendocument";
  if (zip.toString("latin1", 30, 30 + head.length) === head) return true;
  const isOffice = zip.includes("[Content_Types].xml");
  return !isOffice && zip.includes("META-INF/manifest.xml") && zip.includes("content.xml");
}

/** What stands before a part's name, with its length in bytes. */
const heads = [
  ["PK\u0001\u0002", 46],
  ["PK\u0003\u0004", 30],
] as const;

/** Where the last name of a part in the folder stands; some programs write them as Windows does. */
function lastNameIn(folder: string, zip: Buffer): number {
  const places = [`${folder}/`, `${folder}\\`, `/${folder}/`].map((name) => {
    let at = zip.lastIndexOf(name);
    while (at > 0 && !isName(zip, at)) at = zip.lastIndexOf(name, at - 1);
    return at;
  });
  return Math.max(...places);
}

function isName(zip: Buffer, at: number): boolean {
  return heads.some(
    ([mark, length]) => zip.toString("latin1", at - length, at - length + 4) === mark,
  );
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
