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
  let edge = 0;
  const edges = widths.map((width) => {
    edge += width;
    return leftPt + edge / twipsPerPt;
  });
  return [leftPt, ...edges];
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
    for (let column = 0; column < slots.length; column++) {
      const slot = slots[column];
      if (!slot?.corner) continue;
      const { cell } = slot;
      const cellPt = (edgesPt[column + cell.colSpan] ?? 0) - (edgesPt[column] ?? 0);
      cover(grid, setCell(cell, { row, column }, { style, cellPt, measure, isLong }));
    }
  }
  return grid;
}

/** Puts a cell into all of its places. */
function cover(grid: readonly SetCell[][], set: SetCell): void {
  const { row, column, rowSpan, colSpan } = set;
  for (let y = row; y < row + rowSpan; y++) {
    const line = grid[y];
    for (let x = column; line && x < column + colSpan; x++) line[x] = set;
  }
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
    const below = grid[row + 1];
    let heightPt = heights[row] ?? 0;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      // It goes on below, or is met at its next place.
      if (!cell || below?.[column] === cell || cells[column + 1] === cell) continue;
      let abovePt = 0;
      for (let above = cell.row; above < row; above++) abovePt += heights[above] ?? 0;
      heightPt = Math.max(heightPt, cell.needPt - abovePt);
    }
    heights[row] = heightPt;
  }
  return heights;
}
