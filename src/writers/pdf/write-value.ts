import type { PdfDictionary, PdfValue, Reference } from "./pdf-kit.ts";
import { utf16 } from "./to-unicode.ts";

/**
 * A value as it stands in the file. The kit does the same for all there may be, in three times the
 * time: a table is hundreds of objects.
 * @see ISO 32000-1, 7.3
 */
export function writeValue(value: PdfValue): string {
  if (typeof value === "string") return `/${value}`;
  if (typeof value !== "object") return String(value);
  if (value instanceof String) return writeText(String(value));
  if (isList(value)) return writeList(value);
  if (value instanceof Date) return writeDate(value);
  return isReference(value) ? `${value.id} 0 R` : writeDictionary(value);
}

function isList(value: object): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isReference(value: Reference | PdfDictionary): value is Reference {
  return typeof value.end === "function";
}

function writeList(values: readonly PdfValue[]): string {
  return `[${values.map(writeValue).join(" ")}]`;
}

function writeDictionary(dictionary: PdfDictionary): string {
  let written = "<<";
  for (const key in dictionary) written += ` /${key} ${writeValue(dictionary[key] ?? "")}`;
  return `${written} >>`;
}

/** To the second, in universal time. @see ISO 32000-1, 7.9.4 */
function writeDate(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replaceAll(/\D/g, "")}Z)`;
}

/** Plain ASCII as it is, all else in UTF-16. @see ISO 32000-1, 7.9.2.2 */
function writeText(text: string): string {
  if (/^[ \w.,:-]*$/.test(text)) return `(${text})`;
  return `<feff${utf16(text)}>`;
}
