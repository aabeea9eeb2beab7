import { GenerationError } from "../../messages/generation-error.ts";
import { wordsIn } from "../docx/words.ts";
import { limits } from "../limits.ts";
import { element, valued, withProperties } from "../word/elements.ts";
import { cellElement, unseen } from "../word/grid-table.ts";
import { childrenOf, type XmlElement } from "../xml.ts";
import { countOf, rowsOf } from "./rows.ts";
import type { OdfStyles } from "./styles.ts";

type Covering = { readonly span: number; rest: number };

type Work = {
  readonly styles: OdfStyles;
  readonly readCell: (cell: XmlElement) => XmlElement[];
  /** Cells that reach into the next row, by their first column. */
  readonly above: Map<number, Covering>;
};

/** A table of a text; a cell that reaches down stands in each row that it reaches, as Word has it. */
export function readOdfTable(
  table: XmlElement,
  styles: OdfStyles,
  readCell: (cell: XmlElement) => XmlElement[],
): XmlElement {
  const work: Work = { styles, readCell, above: new Map() };
  const rows: XmlElement[] = [];
  for (const row of rowsOf(table)) {
    const repeated = countOf(row, "table:number-rows-repeated");
    if (rows.length + repeated > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
    for (let count = 0; count < repeated; count++) rows.push(readRow(row, work));
  }
  const isFilled = styles.isFilled("table", table.attributes["table:style-name"]);
  const ground = element("shd", { "w:val": "clear", "w:fill": "D9D9D9" });
  return element("tbl", {}, withProperties("tblPr", isFilled ? [ground] : [], rows));
}

function readRow(row: XmlElement, work: Work): XmlElement {
  const cells: XmlElement[] = [];
  for (const [column, cell] of cellsOf(row).entries()) {
    if (cell.name === "table-cell") cells.push(readCorner(cell, column, work));
    else cells.push(...readCovered(cell, column, work));
  }
  const isHidden = /^(?:collapse|filter)$/.test(row.attributes["table:visibility"] ?? "");
  return element("tr", {}, withProperties("trPr", isHidden ? [valued("hidden", "1")] : [], cells));
}

/** A cell for each column, whether another one covers it or not. */
function cellsOf(row: XmlElement): XmlElement[] {
  const cells: XmlElement[] = [];
  for (const cell of childrenOf(row)) {
    if (!/^(?:covered-)?table-cell$/.test(cell.name)) continue;
    const repeated = countOf(cell, "table:number-columns-repeated");
    if (cells.length + repeated > widest) throw new GenerationError("FILE-BOMB", {});
    for (let count = 0; count < repeated; count++) cells.push(cell);
  }
  return cells;
}

/** No table of a text has more columns. */
const widest = 1000;

function readCorner(
  cell: XmlElement,
  column: number,
  { styles, readCell, above }: Work,
): XmlElement {
  const span = countOf(cell, "table:number-columns-spanned");
  const down = countOf(cell, "table:number-rows-spanned");
  if (down > 1) above.set(column, { span, rest: down - 1 });
  else above.delete(column);
  const isFilled = styles.isFilled("table-cell", cell.attributes["table:style-name"]);
  return cellElement({ span, vertical: down > 1 ? "first" : undefined, isFilled }, readCell(cell));
}

/** Only the first column of a cell that reaches down has a cell of its own. */
function readCovered(cell: XmlElement, column: number, { readCell, above }: Work): XmlElement[] {
  const covering = above.get(column);
  const blocks = readCell(cell);
  if (!covering) {
    const words = wordsIn(element("tc", {}, blocks));
    return words === "" ? [] : [cellElement(none, [unseen(words)])];
  }
  covering.rest--;
  if (covering.rest === 0) above.delete(column);
  return [cellElement({ ...none, span: covering.span, vertical: "merged" }, blocks)];
}

const none = { span: 1, vertical: undefined, isFilled: false };
