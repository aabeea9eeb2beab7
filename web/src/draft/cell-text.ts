import type { Field } from "../../../src/edition/edition.ts";
import { cellWith } from "../../../src/report/cell-value.ts";
import { isRecord } from "../../../src/report/read/input.ts";

/** A cell of a report's JSON as a person would type it: `22（其中修订16件）`, `77903.8万元`. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (!isRecord(value)) return String(value);
  const note = value.note === undefined ? "" : `（${value.note}）`;
  return `${value.value ?? ""}${value.unit ?? ""}${note}`;
}

/** Brackets without a word, `22(1)`, are no annotation. */
const plain = /^(增|减|[+-])?(\d+(?:\.\d+)?)\s*(元|万元)?\s*(?:[（(]([^（()）]*\p{L}.*)[）)])?$/u;

/** What a typed cell is in the report's JSON. What is no clean number goes there as it is typed. */
export function cellValue(text: string, { type, unit: ownUnit }: Field): unknown {
  const [whole, sign = "", digits = "", unit, note] = plain.exec(text.trim()) ?? [];
  const isSigned = type === "change" || sign === "-" || sign === "";
  const isUnit = unit === undefined || (type === "money" && ownUnit === undefined);
  const value = cleanNumber(sign === "-" || sign === "减" ? `-${digits}` : digits, type);
  if (whole === undefined || !isSigned || !isUnit || value === undefined) return text;
  if (unit === undefined && note === undefined) return value;
  return cellWith(value, { unit, note });
}

/** `007` and `60.0` are no clean numbers: they may be slips. Money stays as it is typed: `5236.40`. */
function cleanNumber(digits: string, type: Field["type"]): number | string | undefined {
  if (String(Number(digits)) === digits) return Number(digits);
  return type === "money" && !/^-?0\d/.test(digits) ? digits : undefined;
}
