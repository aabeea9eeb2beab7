import type { HeadingLevel } from "../../../src/document/blocks.ts";
import { isRecord } from "../../../src/report/input.ts";
import { printNumber } from "../../../src/report/numbering.ts";

const deepest = 4;

/** A body of a report's JSON as a person would type it: a paragraph a line, headings numbered. */
export function bodyText(value: unknown): string {
  return linesOf(value, 2).join("\n");
}

function linesOf(value: unknown, level: number): string[] {
  if (Array.isArray(value)) {
    let ordinal = 0;
    return value.flatMap((item) => {
      if (isRecord(item)) ordinal += 1;
      return isRecord(item) ? partLines(item, level, ordinal) : linesOf(item, level);
    });
  }
  if (isRecord(value)) return partLines(value, level, 1);
  return value === undefined ? [] : String(value).split(/\r?\n/);
}

function partLines(part: Record<string, unknown>, level: number, ordinal: number): string[] {
  const number = level <= deepest ? printNumber(level as HeadingLevel, ordinal) : "";
  const heading = `${number}${part.heading ?? ""}`;
  const [first = "", ...others] = linesOf(part.body, level + 1);
  if (part.runIn !== true) return [heading, ...(first === "" ? [] : [first]), ...others];
  return [`${heading}${/[。！？：]$/.test(heading) ? "" : "。"}${first}`, ...others];
}
