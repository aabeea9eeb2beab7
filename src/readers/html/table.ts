import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { SourceCell, SourceTable } from "../source.ts";
import { attribute, descendants, type Element } from "./elements.ts";

/** No table of a report is wider, in columns. */
const widest = 60;

/** A table that holds tables is the page's layout. */
export function isLayout(table: Element): boolean {
  return descendants(table, ["table"]).length > 0;
}

/** @param table - which one of the page, from 1. */
export function readHtmlTable(
  element: Element,
  table: number,
  textOf: (cell: Element) => string,
): SourceTable {
  const rows = descendants(element, ["tr"]);
  if (rows.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
  const readCell = (cell: Element, row: number, at: number): SourceCell => ({
    text: textOf(cell),
    rowSpan: spanOf(cell, "rowspan", rows.length),
    colSpan: spanOf(cell, "colspan", widest),
    place: { table, row: row + 1, cell: at + 1 },
  });
  return {
    type: "table",
    place: { table },
    rows: rows.map((row, index) =>
      descendants(row, ["td", "th"]).map((cell, at) => readCell(cell, index, at)),
    ),
  };
}

/** A row span of 0 reaches to the table's end. */
function spanOf(cell: Element, name: "rowspan" | "colspan", most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? "1", 10);
  if (name === "rowspan" && span === 0) return most;
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most);
}

/** A caption for readers who cannot see: it is not printed. */
export function isUnseen(caption: Element): boolean {
  return descendants(caption, ["span"]).some((span) => {
    const style = `${attribute(span, "class") ?? ""} ${attribute(span, "style") ?? ""}`;
    return /nianbao-caption-text|sr-only|visually-hidden|clip-path/.test(style);
  });
}
