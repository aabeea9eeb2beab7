import type { Table, TableCell } from "../document/blocks.ts";
import type { Look, TableLook } from "../document/look.ts";
import { once } from "../document/once.ts";
import { sum } from "../document/sum.ts";
import { splitWidth, spreadCells } from "../document/table-grid.ts";
import { type RowSetting, rowHeightsMm, tableLook } from "../document/table-rows.ts";
import { ptFromMm } from "../document/units.ts";
import { type CellLine, cellLines, heightOfLines } from "./cell-lines.ts";
import type { MeasureText } from "./measure.ts";
import { cutTallRows } from "./tall-rows.ts";

/** A table with every line broken and every height known, not yet parted over pages. */
export type SetTable = {
  readonly block: number;
  /** Left edges of the columns and the last one's right edge, from the sheet's left. */
  readonly edgesPt: readonly number[];
  readonly heightsPt: readonly number[];
  readonly headerRows: number;
  readonly ruleWidthPt: number;
  /** By row and column of the drawn grid, a spanning cell in every place it covers. */
  readonly grid: readonly (readonly SetCell[])[];
  /** The tree's row that each drawn row is, or is a piece of. */
  readonly sources: readonly number[];
  /** The first drawn row of each of the tree's rows, and the end of the last. */
  readonly starts: readonly number[];
  /** Whether it is torn only where a page would be left nearly empty, though one page holds it. */
  readonly keepWhole: boolean;
  readonly setting: RowSetting;
  /** The same table with its rows drawn in; undefined where that makes no difference. */
  readonly drawnIn: () => SetTable | undefined;
};

export type SetCell = {
  /** Place in the tree's table. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Names rows: where they go on overleaf, it stands there again. */
  readonly isLabel: boolean;
  readonly lines: readonly CellLine[];
  readonly align: TableCell["align"];
  readonly marginPt: number;
  /** Least height: the lines, the white above and below them, and a rule. */
  readonly needPt: number;
};

/** Twips: the unit of the DOCX writer, so that both writers round the same columns. */
const twipsPerPt = 20;

export function setTable(block: number, table: Table, look: Look, measure: MeasureText): SetTable {
  const style = tableLook(table, look);
  const edgesPt = columnEdges(table, look);
  const grid = setCells(table, style, edgesPt, measure);
  const leastMm = rowHeightsMm(table, look);
  const heights = (setting: RowSetting) => rowHeights(grid, leastMm[setting].map(ptFromMm));
  const whole: SetTable = {
    block,
    edgesPt,
    heightsPt: heights("normal"),
    headerRows: table.headerRows,
    ruleWidthPt: style.ruleWidthPt,
    grid,
    sources: table.rows.map((_, row) => row),
    starts: [...table.rows.keys(), table.rows.length],
    keepWhole: style.keepWhole,
    setting: "normal",
    drawnIn: () => undefined,
  };
  const cut = cutTallRows(whole, ptFromMm(look.page.textHeightMm));
  // Rows that are cut to the height of a page gain nothing.
  if (cut !== whole || style.drawnInMm === undefined) return cut;
  return { ...whole, drawnIn: once(() => drawIn(whole, heights("drawnIn"))) };
}

function drawIn(table: SetTable, heightsPt: readonly number[]): SetTable | undefined {
  return sum(heightsPt) < sum(table.heightsPt)
    ? { ...table, heightsPt, setting: "drawnIn" }
    : undefined;
}

function columnEdges(table: Table, { page }: Look): number[] {
  const widths = splitWidth(Math.round(ptFromMm(page.textWidthMm) * twipsPerPt), table.shares);
  const leftPt = ptFromMm(page.leftMm);
  return [0, ...widths].map((_, column) => leftPt + sum(widths.slice(0, column)) / twipsPerPt);
}

function setCells(
  table: Table,
  style: TableLook,
  edgesPt: readonly number[],
  measure: MeasureText,
): SetCell[][] {
  const grid = table.rows.map(() => new Array<SetCell>(table.shares.length));
  for (const [row, slots] of spreadCells(table).entries()) {
    for (const [column, { cell, corner }] of slots.entries()) {
      if (!corner) continue;
      const end = column + cell.colSpan;
      const cellPt = (edgesPt[end] ?? 0) - (edgesPt[column] ?? 0);
      const set = setCell(cell, { row, column }, { style, cellPt, measure });
      for (const line of grid.slice(row, row + cell.rowSpan)) line.fill(set, column, end);
    }
  }
  return grid;
}

function setCell(
  cell: TableCell,
  place: { readonly row: number; readonly column: number },
  { style, cellPt, measure }: CellSetting,
): SetCell {
  const marginPt = ptFromMm(style.cellMarginMm);
  const lines = cellLines(cell, style, cellPt - 2 * marginPt, measure);
  const paddingPt = ptFromMm(style.cells[cell.role].paddingMm);
  const needPt = heightOfLines(lines) + 2 * paddingPt + style.ruleWidthPt;
  const { rowSpan, colSpan, align } = cell;
  const isLabel = cell.role === "rowHeader";
  return { ...place, rowSpan, colSpan, isLabel, lines, align, marginPt, needPt };
}

type CellSetting = {
  readonly style: TableLook;
  readonly cellPt: number;
  readonly measure: MeasureText;
};

/** What all writers agree on, and more where the measured lines need it. */
function rowHeights(grid: readonly (readonly SetCell[])[], leastPt: readonly number[]): number[] {
  const heights = [...leastPt];
  for (const [row, cells] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (grid[row + 1]?.[column] === cell) continue;
      const abovePt = sum(heights.slice(cell.row, row));
      heights[row] = Math.max(heights[row] ?? 0, cell.needPt - abovePt);
    }
  }
  return heights;
}
