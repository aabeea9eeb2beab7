import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { DraftCell, DraftSheet } from "../sheets/drafts.ts";
import { finishSheets } from "../sheets/finish.ts";
import type { SourceDocument } from "../source.ts";
import type { Area } from "../xlsx/merges.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { drawings } from "./drawings.ts";
import { openLists } from "./lists.ts";
import type { OpenDocument } from "./open-document.ts";
import { countOf, rowsOf } from "./rows.ts";
import type { OdfSetting } from "./setting.ts";
import { readSheetCell } from "./sheet-cell.ts";
import { readOdfStyles } from "./styles.ts";

/** Sheets of OpenDocument; formulas are never computed: what was saved with them counts. */
export function readOds({ content, body, styles }: OpenDocument): SourceDocument {
  const known = readOdfStyles(styles ? [styles, content] : [content]);
  const setting: OdfSetting = {
    styles: known,
    lists: openLists(known),
    notes: new Map(),
    deleted: new Map(),
    comments: { count: 0 },
  };
  return finishSheets(childrenOf(body, "table").map((table) => readSheet(table, setting)));
}

function readSheet(table: XmlElement, setting: OdfSetting): DraftSheet {
  const name = table.attributes["table:name"] ?? "";
  const columns = columnsOf(table);
  const reading: Reading = { cells: [], merges: [], hiddenRows: new Set(), room: limits.cells };
  readRows(table, { reading, columns, setting, sheet: name });
  return {
    name,
    isHidden: isHiddenTable(table, setting),
    cells: reading.cells,
    merges: reading.merges,
    isHiddenRow: (one) => reading.hiddenRows.has(one),
    isHiddenColumn: (column) =>
      columns.find(({ from, to }) => from <= column && column < to)?.isHidden ?? false,
    drawn: drawnOver(table),
    comments: countComments(table),
  };
}

type Reading = {
  readonly cells: DraftCell[];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  room: number;
};

/** Programs fill a sheet up to its last row: blank rows are read once. */
function readRows(table: XmlElement, work: RowWork): void {
  let row = 0;
  for (const element of rowsOf(table)) {
    const repeated = countOf(element, "table:number-rows-repeated");
    const isBlank = childrenOf(element).every(isBlankCell);
    if (!isBlank && row + repeated > limits.sheetRows) throw new GenerationError("FILE-BOMB", {});
    for (let count = 0; count < (isBlank ? 1 : repeated); count++) {
      if (isHidden(element)) work.reading.hiddenRows.add(row + count);
      readRow(element, row + count, work);
    }
    row += repeated;
  }
}

type Columns = {
  readonly from: number;
  readonly to: number;
  readonly isHidden: boolean;
  readonly cellStyle: string | undefined;
};

function columnsOf(table: XmlElement): Columns[] {
  const columns: Columns[] = [];
  let from = 0;
  const collect = (parent: XmlElement) => {
    for (const child of childrenOf(parent)) {
      if (/^table-(?:header-columns|columns|column-group)$/.test(child.name)) collect(child);
      if (child.name !== "table-column") continue;
      const to = from + countOf(child, "table:number-columns-repeated");
      const cellStyle = child.attributes["table:default-cell-style-name"];
      columns.push({ from, to, isHidden: isHidden(child), cellStyle });
      from = to;
    }
  };
  collect(table);
  return columns;
}

function isHidden({ attributes }: XmlElement): boolean {
  return /^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "");
}

function isHiddenTable({ attributes }: XmlElement, { styles }: OdfSetting): boolean {
  return styles
    .chain("table", attributes["table:style-name"])
    .some(
      ({ element }) =>
        descend(element, "table-properties")?.attributes["table:display"] === "false",
    );
}

function isBlankCell(cell: XmlElement): boolean {
  return childrenOf(cell).length === 0 && cell.attributes["table:formula"] === undefined;
}

/** Blank cells of a row that are more than this only fill it up. */
const mostBlanks = 100;

type RowWork = {
  readonly reading: Reading;
  readonly columns: readonly Columns[];
  readonly setting: OdfSetting;
  readonly sheet: string;
};

function readRow(element: XmlElement, row: number, work: RowWork): void {
  const { reading, columns } = work;
  const rowStyle = element.attributes["table:default-cell-style-name"];
  let column = 0;
  for (const cell of childrenOf(element)) {
    if (!/^(?:covered-)?table-cell$/.test(cell.name)) continue;
    const repeated = countOf(cell, "table:number-columns-repeated");
    const isBlank = isBlankCell(cell);
    const isFilling = isBlank && (repeated > mostBlanks || cell.name !== "table-cell");
    for (let count = 0; count < repeated && !isFilling; count++) {
      reading.room--;
      if (reading.room < 0) throw new GenerationError("FILE-BOMB", {});
      const at = column + count;
      const ofColumn = columns.find(({ from, to }) => from <= at && at < to)?.cellStyle;
      const style = cell.attributes["table:style-name"] ?? rowStyle ?? ofColumn;
      reading.cells.push(
        readSheetCell(cell, { row, column: at, style, sheet: work.sheet }, work.setting),
      );
    }
    addMerge(cell, { row, column }, reading);
    column += repeated;
  }
}

function addMerge(
  cell: XmlElement,
  place: Pick<DraftCell, "row" | "column">,
  reading: Reading,
): void {
  const rows = countOf(cell, "table:number-rows-spanned");
  const columns = countOf(cell, "table:number-columns-spanned");
  if (rows * columns > limits.cells) throw new GenerationError("FILE-BOMB", {});
  const to = { row: place.row + rows - 1, column: place.column + columns - 1 };
  if (rows * columns > 1) reading.merges.push({ from: place, to });
}

/** What lies over the sheet, and not in one of its cells. */
function drawnOver(table: XmlElement): DraftSheet["drawn"] {
  const shapes = descend(table, "shapes");
  const drawn = shapes ? childrenOf(shapes).filter(({ name }) => drawings.has(name)) : [];
  return drawn.map((one) => ({
    kind: childrenOf(one).some(({ name }) => /^object(?:-ole)?$/.test(name))
      ? "embedded"
      : "picture",
    text: "",
  }));
}

function countComments(table: XmlElement): number {
  const cells = rowsOf(table).flatMap((row) => childrenOf(row));
  return cells.reduce((sum, cell) => sum + childrenOf(cell, "annotation").length, 0);
}
