import { Buffer } from "node:buffer";
import { GenerationError } from "../messages/generation-error.ts";
import { markedEncoding, unmarkedUtf16 } from "./decode-text.ts";

export type FileKind = "docx" | "xlsx" | "pdf" | "html" | "text";

type Named = { readonly fileName?: string; readonly mediaType?: string };

/** What a file is by its first bytes; its name and its type only tell DOCX from XLSX, text from HTML. */
export function fileKind(bytes: Uint8Array, { fileName = "", mediaType = "" }: Named): FileKind {
  const encoding = wideEncoding(bytes);
  const head = new TextDecoder(encoding ?? "latin1").decode(bytes.subarray(0, 1024));
  if (head.startsWith("PK")) return officeKind(bytes);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\xD0\xCF\x11\xE0")) throw oldOffice(bytes);
  if (isMhtml(head)) throw new GenerationError("FILE-MHTML", {});
  if (/\.html?$/i.test(fileName) || /html/i.test(mediaType)) return "html";
  if (/\.(?:txt|md|text)$/i.test(fileName) || /^text\/plain/i.test(mediaType)) return "text";
  if (/<(?:!doctype html|html|body|table|p|div|meta)[\s>]/i.test(head)) return "html";
  if (!encoding && isBinary(bytes)) throw new GenerationError("FILE-TYPE", {});
  return "text";
}

/** Office keeps a file with a password in the container of its old formats. */
function oldOffice(bytes: Uint8Array): GenerationError {
  const isLocked = asBuffer(bytes).includes("EncryptedPackage", 0, "utf16le");
  return new GenerationError(isLocked ? "FILE-ENCRYPTED" : "FILE-OLD", {});
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
