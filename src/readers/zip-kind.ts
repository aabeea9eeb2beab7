import { Buffer } from "node:buffer";
import { plainZip, zipParts } from "./other-kinds.ts";

/**
 * What a ZIP is by the names of its parts, which stand uncompressed in it: before each part, and
 * once more in the list at its end.
 * @throws {GenerationError} for a kind that is not read.
 */
export function zipKind(bytes: Uint8Array): "docx" | "xlsx" | "odf" | "ofd" {
  const zip = asBuffer(bytes);
  if (isOpenDocument(zip)) return "odf";
  const names = listOf(zip) ?? zip;
  const other = zipParts.find(([name]) => lastName(name, names) >= 0)?.[1];
  const word = lastNameIn("word", names);
  const sheets = lastNameIn("xl", names);
  if (word < 0 && sheets < 0 && lastName("OFD.xml", names) >= 0) return "ofd";
  if (other && word < 0) throw other();
  if (word !== sheets) return word > sheets ? "docx" : "xlsx";
  // Its main part may stand in any folder; what it is will be seen when it is read.
  if (lastName("[Content_Types].xml", names) >= 0) return "docx";
  throw plainZip();
}

/** It says what it is in its first part; one that was packed again has it anywhere. */
function isOpenDocument(zip: Buffer): boolean {
  const head = "mimetypeapplication/vnd.oasis.opendocument";
  if (zip.toString("latin1", 30, 30 + head.length) === head) return true;
  const isOffice = zip.includes("[Content_Types].xml");
  return !isOffice && zip.includes("META-INF/manifest.xml") && zip.includes("content.xml");
}

/** The list at the end, which a document inside the ZIP is no part of; a ZIP cut off has none. */
function listOf(zip: Buffer): Buffer | undefined {
  const end = zip.lastIndexOf("PK\u0005\u0006");
  if (end < 0 || end + 20 > zip.length) return undefined;
  const start = end - zip.readUInt32LE(end + 12);
  return start >= 0 && start < end ? zip.subarray(start, end) : undefined;
}

/** Where the last name of a part in the folder stands; some programs write them as Windows does. */
function lastNameIn(folder: string, names: Buffer): number {
  return Math.max(...[`${folder}/`, `${folder}\\`, `/${folder}/`].map((n) => lastName(n, names)));
}

/** What stands before a part's name, with its length in bytes. */
const heads = [
  ["PK\u0001\u0002", 46],
  ["PK\u0003\u0004", 30],
] as const;

/** Where the last name that begins so stands. */
function lastName(beginning: string, names: Buffer): number {
  let at = names.lastIndexOf(beginning);
  while (at > 0 && !isName(names, at)) at = names.lastIndexOf(beginning, at - 1);
  return at;
}

function isName(names: Buffer, at: number): boolean {
  return heads.some(
    ([mark, length]) => names.toString("latin1", at - length, at - length + 4) === mark,
  );
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
