import { dateFromSerial, isDateFormat, format as write } from "numfmt";
import { readNumber } from "../../report/read/read-number.ts";

/** What a cell with a number says to whoever looks at it. */
export type ShownNumber = {
  readonly text: string;
  /** Nothing of it is shown. */
  readonly isHidden?: boolean;
  /** Another number is shown than is saved. */
  readonly shown?: string;
  /** The day that it means, where its format makes a date of it: `2025-01-20`. */
  readonly date?: string;
};

/** Numbers and texts as their formats show them. */
export type Formats = {
  readonly number: (saved: string, format: string) => ShownNumber;
  /** Empty for a text that is not shown. */
  readonly text: (saved: string, format: string) => string;
};

/** Days from the first day of 1900 to that of 1904, from which a workbook may count, too. */
const daysTo1904 = 1462;

/** @param from1904 - whether dates are counted from then. */
export function readFormats(from1904: boolean): Formats {
  return {
    number: (saved, format) =>
      orPlain({ text: saved }, () => numberOf(saved, known(format), from1904)),
    text: (saved, format) =>
      hasTextPart(format) ? orPlain(saved, () => show(known(format), saved)) : saved,
  };
}

function show(format: string, value: number | string): string {
  return write(format, value, { locale: "zh-CN", nbsp: false }).trim();
}

function numberOf(saved: string, format: string, from1904: boolean): ShownNumber {
  const isDate = isDateFormat(format);
  const value = Number(saved) + (isDate && from1904 ? daysTo1904 : 0);
  const shown = show(format, value);
  const isHidden = shown === "" && (value !== 0 || show(format, 1) === "");
  if (isHidden) return { text: saved, isHidden };
  return { ...compare(saved, shown), ...(isDate ? { date: isoDay(dateFromSerial(value)) } : {}) };
}

/** A format that the library cannot read shows nothing else than no format. */
function orPlain<Shown>(plain: Shown, show: () => Shown): Shown {
  try {
    return show();
  } catch {
    return plain;
  }
}

function hasTextPart(format: string): boolean {
  return format.includes("@") || format.split(";").length > 3;
}

/** What Chinese programs write and the library does not know: `!` before a character, colours. */
function known(format: string): string {
  return format
    .replaceAll(/"[^"]*"|\\.|!(.)/g, (whole, character?: string) =>
      character === undefined ? whole : `\\${character}`,
    )
    .replaceAll("G/通用格式", "General")
    .replaceAll(/\[(?:[黑蓝绿红白黄]色|青色|洋红|颜色\s*\d+)\]/g, "");
}

function compare(saved: string, shown: string): ShownNumber {
  // Zero is often shown as a dash or not at all.
  if (Number(saved) === 0 && /^[-—–]?$/.test(shown)) return { text: saved };
  const read = readNumber(shown.replace(/\.$/, ""));
  if (!read) return { text: shown };
  return read.value === Number(saved)
    ? { text: `${saved}${read.unit ?? ""}` }
    : { text: saved, shown };
}

function isoDay([year, month, day]: readonly number[]): string {
  return [year, month, day].map((part) => String(part ?? 0).padStart(2, "0")).join("-");
}
