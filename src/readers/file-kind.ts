import { Buffer } from "node:buffer";
import { GenerationError } from "../messages/generation-error.ts";

export type FileKind = "docx" | "xlsx" | "pdf" | "html" | "text";

type Named = { readonly fileName?: string; readonly mediaType?: string };

/** What a file is by its first bytes; its name and its type only tell DOCX from XLSX, text from HTML. */
export function fileKind(bytes: Uint8Array, { fileName = "", mediaType = "" }: Named): FileKind {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.startsWith("PK")) return officeKind(bytes);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\xD0\xCF\x11\xE0")) throw oldOffice(bytes);
  if (/\.html?$/i.test(fileName) || /html/i.test(mediaType)) return "html";
  if (/\.(?:txt|md|text)$/i.test(fileName) || /^text\/plain/i.test(mediaType)) return "text";
  if (/<(?:!doctype html|html|body|table|p|div|meta)[\s>]/i.test(head)) return "html";
  if (isBinary(bytes)) throw new GenerationError("FILE-TYPE", {});
  return "text";
}

/** Office keeps a file with a password in the container of its old formats. */
function oldOffice(bytes: Uint8Array): GenerationError {
  const isLocked = asBuffer(bytes).includes("EncryptedPackage", 0, "utf16le");
  return new GenerationError(isLocked ? "FILE-ENCRYPTED" : "FILE-OLD", {});
}

/** Text has no control characters but blanks; UTF-16 begins with a mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = [bytes[0], bytes[1]].sort().join() === "254,255";
  return !isUtf16 && bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

/** The names of a ZIP's parts stand uncompressed in it. */
function officeKind(bytes: Uint8Array): FileKind {
  const names = asBuffer(bytes);
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  throw new GenerationError("FILE-TYPE", {});
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
