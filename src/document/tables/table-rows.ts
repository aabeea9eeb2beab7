import { ownMember } from "../../messages/own-member.ts";
import type { Table, TableCell } from "../blocks.ts";
import type { Look, TableLook } from "../look.ts";
import { perObject } from "../per-object.ts";
import { sum } from "../sum.ts";
import { mmFromPt, ptFromMm } from "../units.ts";
import { widthEm } from "../width-em.ts";
import { isNumber } from "./cell-size.ts";
import { spreadCells } from "./table-grid.ts";

/** How high rows are: as the style has them, or drawn in to its least height. */
export type RowSetting = "normal" | "drawnIn";

export type RowHeights = Readonly<Record<RowSetting, readonly number[]>>;

/**
 * Least heights of a table's rows in mm, the same for every writer, so that pages break alike.
 *
 * Widths are counted in ems (Chinese 1, ASCII ½) and not measured, so no font need be open.
 */
export function rowHeightsMm(table: Table, look: Look): RowHeights {
  return heightsOf(look)(table);
}

const heightsOf = perObject((look: Look) => perObject((table: Table) => findHeights(table, look)));

function findHeights(table: Table, look: Look): RowHeights {
  const style = tableLook(table, look);
  const [normal, drawnIn] = [table.rows.map(() => 0), table.rows.map(() => 0)];
  for (const { cell, row, widthMm } of placedCells(table, look)) {
    const textMm = textHeightMm(cell, widthMm, style);
    const { minHeightMm } = style.cells[cell.role];
    const leastMm = Math.min(minHeightMm, style.drawnInMm ?? minHeightMm);
    heighten(normal, row, cell.rowSpan, Math.max(minHeightMm, textMm));
    heighten(drawnIn, row, cell.rowSpan, Math.max(leastMm, textMm));
  }
  return { normal, drawnIn };
}

/** Gives the last row of a cell the height that the rows above it leave. */
function heighten(heights: number[], row: number, rowSpan: number, heightMm: number): void {
  const last = row + rowSpan - 1;
  let restMm = heightMm;
  for (let above = row; above < last; above++) restMm -= heights[above] ?? 0;
  heights[last] = Math.max(heights[last] ?? 0, restMm);
}

export function tableLook(table: Table, look: Look): TableLook {
  const style = ownMember(look.tables, table.name);
  if (!style) throw new Error(`no style for table ${table.name}`);
  return style;
}

type PlacedCell = { readonly cell: TableCell; readonly row: number; readonly widthMm: number };

/** Every cell once, at its last row's turn, so that a spanning cell finds the rows above it done. */
function placedCells(table: Table, look: Look): PlacedCell[] {
  const { shares } = table;
  const unit = look.page.textWidthMm / sum(shares);
  const byLastRow: PlacedCell[][] = table.rows.map(() => []);
  for (const [row, slots] of spreadCells(table).entries()) {
    for (let column = 0; column < slots.length; column++) {
      const slot = slots[column];
      if (!slot?.corner) continue;
      const { cell } = slot;
      let share = 0;
      for (let at = column; at < column + cell.colSpan; at++) share += shares[at] ?? 0;
      byLastRow[row + cell.rowSpan - 1]?.push({ cell, row, widthMm: share * unit });
    }
  }
  return byLastRow.flat();
}

/** What a cell needs for its text in a column, the white above and below it and a rule. */
export function textHeightMm(cell: TableCell, widthMm: number, style: TableLook): number {
  const look = style.cells[cell.role];
  const innerPt = ptFromMm(widthMm - 2 * style.cellMarginMm);
  let textPt = 0;
  for (const line of cell.lines) textPt += heightPt(line, innerPt, look);
  const notePt = cell.note ? heightPt(cell.note, innerPt, style.note) : 0;
  const wholePt = textPt + notePt + style.ruleWidthPt;
  return mmFromPt(wholePt) + 2 * look.paddingMm;
}

type Typesize = { readonly sizePt: number; readonly linePitchPt: number };

function heightPt(text: string, widthPt: number, { sizePt, linePitchPt }: Typesize): number {
  return countLines(text, sizePt, widthPt) * linePitchPt;
}

function countLines(text: string, sizePt: number, widthPt: number): number {
  if (isNumber(text)) return 1;
  return Math.max(1, Math.ceil(widthEm(text) / Math.max(1, Math.floor(widthPt / sizePt))));
}
