import { halfWidthDigits } from "../../../src/report/text/half-width.ts";

/** Year, month and day as they are typed. */
export type DateParts = readonly [year: string, month: string, day: string];

const whole = /^\s*(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*$/;

/** The parts of a date in its ISO form; what has none stands in the first as it is. */
export function datePartsOf(date: string): DateParts {
  const [year, month, day] = date.split("-");
  if (month === undefined || day === undefined) return [date, "", ""];
  return [year ?? "", shown(month), shown(day)];
}

/** The date in its ISO form; what is no date stays as it is typed, for the check to tell. */
export function dateOf(parts: DateParts): string {
  const [year, month, day] = parts.map((part) => halfWidthDigits(part.trim()));
  if (!month && !day) return year ?? "";
  return [year, padded(month), padded(day)].join("-");
}

/** A whole date that was pasted into one of the fields. */
export function wholeDate(text: string): string | undefined {
  const [, year = "", month = "", day = ""] = whole.exec(halfWidthDigits(text)) ?? [];
  return year === "" ? undefined : dateOf([year, month, day]);
}

function padded(part = ""): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}

function shown(part: string): string {
  return /^0\d$/.test(part) ? part.slice(1) : part;
}
