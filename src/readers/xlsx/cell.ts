import { GenerationError } from "../../messages/generation-error.ts";
import type { LeftOut } from "../left-out.ts";
import { childrenOf, textOf, type XmlElement } from "../xml.ts";
import type { Formats, ShownNumber } from "./number-format.ts";
import { plainWords, type Run, readRuns } from "./rich-text.ts";
import { isOn } from "./simple-types.ts";
import type { CellStyle } from "./styles.ts";

/** What all cells of a workbook share. */
export type Book = {
  readonly strings: readonly (readonly Run[])[];
  readonly styles: readonly CellStyle[];
  /** Undefined in a workbook without formats. */
  readonly formats: Formats | undefined;
  /** No program has computed the formulas since they were written. */
  readonly isUncalculated: boolean;
};

/** What a cell holds, whatever its place. */
export type Content = Omit<ShownNumber, "isHidden"> & {
  /** What of it is no text. */
  readonly leftOut: readonly Omit<LeftOut, "place">[];
  /** The formula that its value comes from. */
  readonly formula?: string;
  /** The formula has no value: no program has computed it yet. */
  readonly isOpen?: boolean;
  /** The value is that a formula has failed. */
  readonly isError?: boolean;
};

export function readContent(cell: XmlElement, book: Book): Content {
  if (cell.children.length === 0) return blank;
  const style = book.styles[Number(cell.attributes.s ?? 0)] ?? {};
  const formula = childrenOf(cell, "f")[0];
  const value = savedValue(cell, style, book);
  if (!formula) return value;
  if (textOf(formula).includes("DISPIMG(")) return pictureInCell;
  const isOpen = isUncomputed(cell, value, book);
  return {
    ...(isOpen ? { text: "", leftOut: [] } : value),
    formula: textOf(formula),
    ...(isOpen ? { isOpen } : {}),
  };
}

/** All words of a cell, those included that are not read. */
export function wordsOf({ text, leftOut }: Content): string[] {
  return [text, ...leftOut.map((one) => one.text)].filter((words) => words.trim() !== "");
}

const blank: Content = { text: "", leftOut: [] };

/** WPS puts a picture into a cell by a formula. */
const pictureInCell: Content = { text: "", leftOut: [{ kind: "picture", text: "" }] };

/** A formula without a value; a program that lets all be computed later may write 0 for it. */
function isUncomputed(
  { attributes: { t = "n" } }: XmlElement,
  { text, leftOut }: Content,
  { isUncalculated }: Book,
): boolean {
  if (t !== "n" || leftOut.length > 0) return false;
  return text.trim() === "" || (isUncalculated && text === "0");
}

function savedValue(cell: XmlElement, style: CellStyle, book: Book): Content {
  const [inline] = childrenOf(cell, "is");
  if (inline) return textContent(readRuns(inline), style, book);
  const [element] = childrenOf(cell, "v");
  const saved = element ? textOf(element) : "";
  switch (cell.attributes.t) {
    case "s":
      return textContent(sharedString(saved, book), style, book);
    case "b":
      return wholeContent(isOn(saved.trim()) ? "TRUE" : "FALSE", style);
    case "e":
      return { ...wholeContent(saved, style), isError: true };
    case "str":
      return textContent([{ text: plainWords(saved), mark: "cell" }], style, book);
    case "d":
      return dateContent(saved, style);
    default:
      return numberContent(saved, style, book);
  }
}

/** @throws {GenerationError} `FILE-DAMAGED` for a text that is not there. */
function sharedString(index: string, { strings }: Book): readonly Run[] {
  if (index.trim() === "") return [];
  const runs = strings[Number(index)];
  if (!runs) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  return runs;
}

function textContent(
  runs: readonly Run[],
  { mark, format }: CellStyle,
  { formats }: Book,
): Content {
  const leftOut: Omit<LeftOut, "place">[] = [];
  let text = "";
  for (const run of runs) {
    const kind = run.mark === "cell" ? mark : run.mark;
    if (kind === undefined) text += run.text;
    else if (run.text.trim() !== "") leftOut.push({ kind, text: run.text });
  }
  if (text.trim() === "" || format === undefined || !formats) return { text, leftOut };
  const shown = formats.text(text, format);
  return shown === ""
    ? { text: "", leftOut: [...leftOut, { kind: "hidden", text }] }
    : { text: shown, leftOut };
}

/** A value that is one thing, and read or left out as a whole. */
function wholeContent(text: string, { mark }: CellStyle): Content {
  return mark && text !== ""
    ? { text: "", leftOut: [{ kind: mark, text }] }
    : { text, leftOut: [] };
}

/** A day, and a time of it unless it is its beginning: `2025-01-20T00:00:00`. */
function dateContent(saved: string, style: CellStyle): Content {
  const [day = "", time = ""] = saved.split("T");
  return { ...wholeContent(/^[0:.Z]*$/.test(time) ? day : saved, style), date: day };
}

function numberContent(saved: string, style: CellStyle, { formats }: Book): Content {
  const text = plainNumber(saved);
  const { mark, format } = style;
  const isNumber = text.trim() !== "" && !Number.isNaN(Number(text));
  if (mark || !isNumber || format === undefined || !formats) return wholeContent(text, style);
  const { isHidden, ...shown } = formats.number(text, format);
  return isHidden ? wholeContent(text, { mark: "hidden" }) : { ...shown, leftOut: [] };
}

/** Sheets save doubles: 7730.28 may stand as 7730.2799999999997, 1E+5 for 100000. */
function plainNumber(text: string): string {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) return text;
  return String(Number(number.toPrecision(15)));
}
