import { finding } from "../../messages/finding.ts";
import {
  child,
  type Input,
  isRecord,
  readRecord,
  show,
  trimBlanks,
  wrongType,
} from "../read/input.ts";
import { readNumber } from "../read/read-number.ts";
import type { OwnCell } from "../report.ts";
import { ownLimits } from "./own-limits.ts";
import { refuseLong } from "./own-reading.ts";

/** A text, a number, or `{ text, rowSpan, colSpan, align }`. Printed as it was given. */
export function readOwnCell(input: Input): OwnCell {
  const { pointer } = input;
  if (!isRecord(input.value)) return { ...readContent(input), rowSpan: 1, colSpan: 1, pointer };
  readRecord(input, ["text", "rowSpan", "colSpan", "align"]);
  return {
    ...readContent(child(input, "text")),
    rowSpan: readSpan(child(input, "rowSpan"), ownLimits.rows),
    colSpan: readSpan(child(input, "colSpan"), ownLimits.columns),
    ...readAlign(child(input, "align")),
    pointer,
  };
}

type Content = Pick<OwnCell, "text" | "value">;

function readContent(input: Input): Content {
  const { value } = input;
  if (typeof value === "number") return readFigure(value, input);
  if (typeof value !== "string") {
    wrongType(input, "@cell");
    return { text: "" };
  }
  const text = value
    .split(/\r\n?|\n/)
    .map(trimBlanks)
    .join("\n");
  refuseLong(text, ownLimits.cellText, input);
  const number = figureOf(text);
  return number === undefined ? { text } : { text, value: number };
}

/** A number in JSON is printed as JavaScript writes it, unless that takes an exponent. */
function readFigure(value: number, { pointer, findings }: Input): Content {
  const text = String(value);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { text, value };
  findings.push(finding("TB-NUMBER", "error", { pointer }, { read: text }, { read: text }));
  return { text };
}

/** Digits with a sign, commas and decimals; what has a unit or a word beside it is text. */
function figureOf(text: string): number | undefined {
  return /[\p{L}%％]/u.test(text) ? undefined : readNumber(text)?.value;
}

function readSpan(input: Input, most: number): number {
  const { value, pointer, findings } = input;
  if (value === undefined) return 1;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most) {
    return value;
  }
  const read = show(value);
  findings.push(finding("TB-SPAN", "error", { pointer }, { read, limit: most }, { read }));
  return 1;
}

function readAlign(input: Input): Pick<OwnCell, "align"> {
  const align = (["left", "center", "right"] as const).find((known) => known === input.value);
  if (input.value !== undefined && !align) wrongType(input, "@align");
  return align ? { align } : {};
}
