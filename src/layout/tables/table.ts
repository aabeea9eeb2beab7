import type { Table, TableCell } from "../../document/blocks.ts";
import type { Look, TableLook } from "../../document/look.ts";
import { once } from "../../document/once.ts";
import { sum } from "../../document/sum.ts";
import { isLongTable, splitWidth, spreadCells } from "../../document/tables/table-grid.ts";
import { type RowSetting, rowHeightsMm, tableLook } from "../../document/tables/table-rows.ts";
import { ptFromMm } from "../../document/units.ts";
import type { MeasureText } from "../lines/measure.ts";
import { cellLines, heightOfLines } from "./cell-lines.ts";
import type { SetCell, SetTable } from "./set-table.ts";
import { cutTallRows } from "./tall-rows.ts";

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
  const isLong = isLongTable(table);
  for (const [row, slots] of spreadCells(table).entries()) {
    for (const [column, { cell, corner }] of slots.entries()) {
      if (!corner) continue;
      const end = column + cell.colSpan;
      const cellPt = (edgesPt[end] ?? 0) - (edgesPt[column] ?? 0);
      const set = setCell(cell, { row, column }, { style, cellPt, measure, isLong });
      for (const line of grid.slice(row, row + cell.rowSpan)) line.fill(set, column, end);
    }
  }
  return grid;
}

function setCell(
  cell: TableCell,
  place: { readonly row: number; readonly column: number },
  { style, cellPt, measure, isLong }: CellSetting,
): SetCell {
  const marginPt = ptFromMm(style.cellMarginMm);
  const lines = cellLines(cell, style, { widthPt: cellPt - 2 * marginPt, measure, isLong });
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
  readonly isLong: boolean;
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
