import { type Content, put, putWhole } from "../content.ts";
import { putCodes } from "./content.ts";
import type { PdfDictionary, PdfValue, Reference } from "./pdf-values.ts";

/**
 * Writes a value as it stands in the file. The kit does the same for all there may be, in three
 * times the time: a table is hundreds of objects.
 * @see ISO 32000-1, 7.3
 */
export function putValue(content: Content, value: PdfValue): void {
  if (typeof value === "string") put(content, `/${value}`);
  else if (typeof value === "number") putNumeric(content, value);
  else if (typeof value === "boolean") put(content, String(value));
  else if (value instanceof String) putText(content, String(value));
  else if (isList(value)) putList(content, value);
  else if (value instanceof Date) put(content, dated(value));
  else if (value instanceof Uint8Array) putBytes(content, value);
  else if (isReference(value)) putReference(content, value);
  else putDictionary(content, value);
}

function isList(value: object): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isReference(value: Reference | PdfDictionary): value is Reference {
  return typeof value.end === "function";
}

function putNumeric(content: Content, value: number): void {
  if (Number.isInteger(value) && value >= 0) putWhole(content, value);
  else put(content, String(value));
}

function putReference(content: Content, { id }: Reference): void {
  putWhole(content, id);
  put(content, " 0 R");
}

function putList(content: Content, values: readonly PdfValue[]): void {
  put(content, "[");
  let separator = "";
  for (const value of values) {
    put(content, separator);
    putValue(content, value);
    separator = " ";
  }
  put(content, "]");
}

function putDictionary(content: Content, dictionary: PdfDictionary): void {
  put(content, "<<");
  // A loop by `for … in` is compiled again and again: its objects are of too many shapes.
  for (const key of Object.keys(dictionary)) {
    const value = dictionary[key] ?? "";
    put(content, "/");
    put(content, key);
    if (beginsBare(value)) put(content, " ");
    putValue(content, value);
  }
  put(content, ">>");
}

/** What begins with no bracket or slash would be taken for more of the key. */
function beginsBare(value: PdfValue): boolean {
  if (typeof value === "object") return isReference(value as Reference | PdfDictionary);
  return typeof value !== "string";
}

/** In hexadecimal. */
function putBytes(content: Content, bytes: Uint8Array): void {
  put(content, `<${Buffer.from(bytes).toString("hex")}>`);
}

/** To the second, in universal time. @see ISO 32000-1, 7.9.4 */
function dated(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replaceAll(/\D/g, "")}Z)`;
}

/** Plain ASCII as it is, all else in UTF-16. @see ISO 32000-1, 7.9.2.2 */
function putText(content: Content, text: string): void {
  put(content, "(");
  if (/^[ \w.,:-]*$/.test(text)) put(content, text);
  else {
    putCodes(content, [byteOrderMark, ...unitsOf(text)], (unit) => unit);
  }
  put(content, ")");
}

const byteOrderMark = 0xfeff;

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
