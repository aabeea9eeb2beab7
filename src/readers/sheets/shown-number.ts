import { readNumber } from "../../report/read/read-number.ts";
import type { Content } from "../xlsx/cell.ts";

/** Sheets save doubles: 7730.28 may stand as 7730.2799999999997. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** What a cell shows in the place of its number, if that is not the same number. */
export function shownOtherwise(value: number, shown: string): Pick<Content, "shown"> {
  const text = shown.normalize("NFKC").replaceAll(/[\s,¥$€]/g, "");
  // Zero is often shown as a dash.
  if (value === 0 && /^[-—–]*$/.test(text)) return {};
  const isPercent = text.endsWith("%");
  const read = Number(isPercent ? text.slice(0, -1) : text);
  const number = Number.isNaN(read) ? readNumber(text)?.value : read;
  if (number === undefined) return { shown };
  const same = plainNumber(isPercent ? number / 100 : number) === plainNumber(value);
  return same ? {} : { shown };
}
