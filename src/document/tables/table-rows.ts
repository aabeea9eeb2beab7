import { ownMember } from "../../messages/own-member.ts";
import type { Table, TableCell } from "../blocks.ts";
import type { Look, TableLook } from "../look.ts";
import { perObject } from "../per-object.ts";
import { sum } from "../sum.ts";
import { mmFromPt, ptFromMm } from "../units.ts";
import { widthEm } from "../width-em.ts";
import { isNumber } from "./cell-size.ts";
import { cornersOf } from "./table-grid.ts";

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
  const unit = look.page.textWidthMm / sum(table.shares);
  const cells = cornersOf(table).flatMap((corners, row) =>
    corners.map(({ cell, column }) => {
      const shares = table.shares.slice(column, column + cell.colSpan);
      return { cell, row, widthMm: sum(shares) * unit };
    }),
  );
  return cells.sort((a, b) => a.row + a.cell.rowSpan - (b.row + b.cell.rowSpan));
}

/** What a cell needs for its text in a column, the white above and below it and a rule. */
export function textHeightMm(cell: TableCell, widthMm: number, style: TableLook): number {
  const look = style.cells[cell.role];
  const innerPt = ptFromMm(widthMm - 2 * style.cellMarginMm);
  const heightPt = (text: string, { sizePt, linePitchPt }: Typesize) =>
    countLines(text, sizePt, innerPt) * linePitchPt;
  const textPt = sum(cell.lines.map((line) => heightPt(line, look)));
  const notePt = cell.note ? heightPt(cell.note, style.note) : 0;
  const wholePt = textPt + notePt + style.ruleWidthPt;
  return mmFromPt(wholePt) + 2 * look.paddingMm;
}

type Typesize = { readonly sizePt: number; readonly linePitchPt: number };

function countLines(text: string, sizePt: number, widthPt: number): number {
  if (isNumber(text)) return 1;
  return Math.max(1, Math.ceil(widthEm(text) / Math.max(1, Math.floor(widthPt / sizePt))));
}
