import { GenerationError } from "../messages/generation-error.ts";

export type FileKind = "docx" | "xlsx" | "ole" | "rtf" | "odf" | "pdf" | "html" | "text";

type Named = { readonly fileName?: string; readonly mediaType?: string };

/** What a file is by its first bytes; its name and its type only tell DOCX from XLSX, text from HTML. */
export function fileKind(bytes: Uint8Array, { fileName = "", mediaType = "" }: Named): FileKind {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.startsWith("PK")) return officeKind(bytes);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\xD0\xCF\x11\xE0")) return "ole";
  if (/^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(head)) return "rtf";
  if (/\.html?$/i.test(fileName) || /html/i.test(mediaType)) return "html";
  if (/\.(?:txt|md|text)$/i.test(fileName) || /^text\/plain/i.test(mediaType)) return "text";
  if (/<(?:!doctype html|html|body|table|p|div|meta)[\s>]/i.test(head)) return "html";
  if (isBinary(bytes)) throw new GenerationError("FILE-TYPE", {});
  return "text";
}

/** Text has no control characters but blanks; UTF-16 begins with a mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = [bytes[0], bytes[1]].sort().join() === "254,255";
  return !isUtf16 && bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

/**
 * The names of a ZIP's parts stand uncompressed in it: before each part, and once more in the list
 * at its end. The last ones are the file's own; a document inside it has its list further ahead.
 */
function officeKind(bytes: Uint8Array): FileKind {
  const zip = new TextDecoder("latin1").decode(bytes);
  if (isOpenDocument(zip)) return "odf";
  const word = lastNameIn("word", zip);
  const sheets = lastNameIn("xl", zip);
  if (word !== sheets) return word > sheets ? "docx" : "xlsx";
  // Its main part may stand in any folder; what it is will be seen when it is read.
  if (zip.includes("[Content_Types].xml")) return "docx";
  throw new GenerationError("FILE-TYPE", {});
}

/** It says what it is in its first part; one that was packed again has it anywhere. */
function isOpenDocument(zip: string): boolean {
  if (/^.{30}mimetypeapplication\/vnd\.oasis\.opendocument/s.test(zip)) return true;
  const isOffice = zip.includes("[Content_Types].xml");
  return !isOffice && zip.includes("META-INF/manifest.xml") && zip.includes("content.xml");
}

/** What stands before a part's name, with its length in bytes. */
const heads = [
  ["PK\u0001\u0002", 46],
  ["PK\u0003\u0004", 30],
] as const;

/** Where the last name of a part in the folder stands; some programs write them as Windows does. */
function lastNameIn(folder: string, zip: string): number {
  const places = [`${folder}/`, `${folder}\\`, `/${folder}/`].map((name) => {
    let at = zip.lastIndexOf(name);
    while (at > 0 && !heads.some(([mark, length]) => zip.startsWith(mark, at - length)))
      at = zip.lastIndexOf(name, at - 1);
    return at;
  });
  return Math.max(...places);
}
