import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { SourceCell, SourceTable } from "../source.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { readCell, type Spot } from "./cell.ts";
import { contentOf } from "./containers.ts";
import { hasFill } from "./formatting.ts";
import { isDeleted, leavesRow, tellDeletedCells } from "./left-rows.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

type OpenCell = { -readonly [Name in keyof SourceCell]: SourceCell[Name] };

/** A table; cells that go on from the row above lengthen the cell they began as. */
export function readWordTable(
  element: XmlElement,
  table: number,
  setting: WordSetting,
): SourceTable {
  const spot = spotOf(element, table, setting);
  const open = new Map<number, OpenCell>();
  const elements = contentOf(element, ["tr"]);
  if (elements.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
  const rows = elements.flatMap((row, index) => {
    const place = { table, row: index + 1 };
    return readRow(row, { open, setting, spot: { ...spot, place } });
  });
  return { type: "table", rows, place: { table } };
}

function spotOf(element: XmlElement, table: number, { styles, isShaded }: WordSetting): Spot {
  const properties = childrenOf(element, "tblPr")[0];
  const tableStyle = properties && descend(properties, "tblStyle")?.attributes["w:val"];
  const isFilled = hasFill(properties) || styles.chain(tableStyle).some((one) => one.isShaded);
  return { place: { table }, tableStyle, isShaded: isShaded || isFilled };
}

type RowWork = {
  /** By their first column. */
  readonly open: Map<number, OpenCell>;
  readonly setting: WordSetting;
  readonly spot: Spot;
};

/** No row where nothing of it is seen; cells do not reach over it either. */
function readRow(row: XmlElement, work: RowWork): SourceCell[][] {
  const { open, setting, spot } = work;
  if (leavesRow(row, spot.place, setting)) return leave(row, open);
  const draft: DraftRow = { cells: [], above: [], below: new Map(open), isGone: true };
  for (const { cell, column } of columnsOf(row)) addCell(cell, column, { draft, work });
  tellDeletedCells(row, spot.place, setting);
  const { cells, above, below } = draft;
  if (draft.isGone && cells.length > 0) return leave(row, open);
  for (const cell of above) cell.rowSpan++;
  open.clear();
  for (const [at, cell] of below) open.set(at, cell);
  return [cells];
}

/** Cells that begin in a row that is left out do not go on below it. */
function leave(row: XmlElement, open: Map<number, OpenCell>): [] {
  for (const { cell, column } of columnsOf(row)) if (!isContinued(cell)) open.delete(column);
  return [];
}

/** A row's cells and the columns that they begin at. */
function columnsOf(row: XmlElement): { readonly cell: XmlElement; readonly column: number }[] {
  let next = Number(descend(row, "trPr", "gridBefore")?.attributes["w:val"] ?? 0);
  return contentOf(row, ["tc"])
    .filter((cell) => !isDeleted(cell))
    .map((cell) => {
      const column = next;
      next += spanOf(cell);
      return { cell, column };
    });
}

type DraftRow = {
  readonly cells: SourceCell[];
  /** Cells that reach into the row from above. */
  readonly above: OpenCell[];
  /** Cells that may reach into the next row, by their first column. */
  readonly below: Map<number, OpenCell>;
  isGone: boolean;
};

type CellWork = { readonly draft: DraftRow; readonly work: RowWork };

function addCell(cell: XmlElement, column: number, { draft, work }: CellWork): void {
  const { open, setting, spot } = work;
  const upper = isContinued(cell) ? open.get(column) : undefined;
  if (upper) {
    draft.above.push(upper);
    tellCovered(cell, upper, setting);
    return;
  }
  const place = { ...spot.place, cell: draft.cells.length + 1 };
  const { lines, isGone } = readCell(cell, { ...spot, place }, setting);
  const own: OpenCell = { text: lines.join("\n"), rowSpan: 1, colSpan: spanOf(cell), place };
  draft.cells.push(own);
  draft.isGone &&= isGone;
  if (descend(cell, "tcPr", "vMerge")) draft.below.set(column, own);
  else draft.below.delete(column);
}

/** Whether a cell is the part of one that began in a row above. */
function isContinued(cell: XmlElement): boolean {
  const merge = descend(cell, "tcPr", "vMerge");
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

/** Words in a cell that another one covers are not seen; some programs repeat that one's. */
function tellCovered(cell: XmlElement, upper: OpenCell, { leftOut }: WordSetting): void {
  const { place } = upper;
  const text = wordsIn(cell);
  if (text !== "" && text !== upper.text.trim()) leftOut.push({ kind: "hidden", text, place });
}

function spanOf(cell: XmlElement): number {
  const span = Number(descend(cell, "tcPr", "gridSpan")?.attributes["w:val"] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 60) : 1;
}
