import type { Field } from "../../../src/edition/edition.ts";
import { isRecord } from "../../../src/report/input.ts";

/** A cell of a report's JSON as a person would type it: `22（其中修订16件）`, `77903.8万元`. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (!isRecord(value)) return String(value);
  const note = value.note === undefined ? "" : `（${value.note}）`;
  return `${value.value ?? ""}${value.unit ?? ""}${note}`;
}

const plain = /^(增|减|[+-])?(\d+(?:\.\d+)?)\s*(元|万元)?\s*(?:[（(](.+)[）)])?$/;

/** What a typed cell is in the report's JSON. What is no clean number goes there as it is typed. */
export function cellValue(text: string, { type, unit }: Field): unknown {
  const [whole, sign = "", digits = "", typedUnit, note] = plain.exec(text.trim()) ?? [];
  const isSigned = type === "change" || sign === "-" || sign === "";
  const isUnit = typedUnit === undefined || (type === "money" && unit === undefined);
  if (whole === undefined || !isSigned || !isUnit || hasIdleZero(digits)) return text;
  const value = Number(sign === "-" || sign === "减" ? `-${digits}` : digits);
  if (typedUnit === undefined && note === undefined) return value;
  return {
    value,
    ...(typedUnit === undefined ? {} : { unit: typedUnit }),
    ...(note === undefined ? {} : { note }),
  };
}

/** `007` is no clean number: it may be a slip. */
function hasIdleZero(digits: string): boolean {
  return /^0\d/.test(digits);
}
