import { GenerationError } from "../../messages/generation-error.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import { limits } from "../limits.ts";
import type { SourceCell, SourceTable } from "../source.ts";
import { attribute, descendants, type Element, parentOf } from "./elements.ts";
import { cellFacts } from "./written-table.ts";

/** No table of a report is wider, in columns. */
const widest = 60;

/** What the page knows of a table's parts. */
export type TableReader = {
  readonly textOf: (cell: Element, place: SourcePlace) => string;
  readonly isGone: (element: Element) => boolean;
  /** Tells of a row or a cell that is not drawn. */
  readonly tellGone: (element: Element, place: SourcePlace) => void;
};

/**
 * Rows and cells that are not drawn take no place, as on the page.
 * @param table - which one of the page, from 1.
 */
export function readHtmlTable(element: Element, table: number, reader: TableReader): SourceTable {
  const rows = descendants(element, ["tr"]);
  if (rows.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
  const drawn = <Part extends { element: Element; place: SourcePlace }>(part: Part): boolean => {
    const gone = [part.element, parentOf(part.element)].some((one) => one && reader.isGone(one));
    if (gone) reader.tellGone(part.element, part.place);
    return !gone;
  };
  const readCell = ({ element: cell, place }: Part): SourceCell => ({
    text: reader.textOf(cell, place),
    rowSpan: spanOf(cell, "rowspan", rows.length),
    colSpan: spanOf(cell, "colspan", widest),
    place,
    ...cellFacts(cell),
  });
  return {
    type: "table",
    place: { table },
    rows: rows
      .map((row, at) => ({ element: row, place: { table, row: at + 1 } }))
      .filter(drawn)
      .map((row) => placedCells(row).filter(drawn).map(readCell)),
  };
}

type Part = { readonly element: Element; readonly place: SourcePlace };

export function cellsOf(row: Element): Element[] {
  return descendants(row, ["td", "th"]);
}

function placedCells({ element, place }: Part): Part[] {
  return cellsOf(element).map((cell, at) => ({
    element: cell,
    place: { ...place, cell: at + 1 },
  }));
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
