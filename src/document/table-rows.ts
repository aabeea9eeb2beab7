import { ownMember } from "../messages/own-member.ts";
import type { Block, Table, TableCell } from "./blocks.ts";
import { isNumber } from "./cell-size.ts";
import type { Look, TableLook } from "./look.ts";
import { paragraphLook } from "./spacing.ts";
import { sum } from "./sum.ts";
import { spreadCells } from "./table-grid.ts";
import { mmFromPt, ptFromMm } from "./units.ts";
import { widthEm } from "./width-em.ts";

/**
 * Least heights of a table's rows in mm, the same for every writer, so that pages break alike.
 *
 * Widths are counted in ems (Chinese 1, ASCII ½) and not measured, so no font need be open.
 */
export function rowHeightsMm(table: Table, look: Look): number[] {
  const style = tableLook(table, look);
  const heights = table.rows.map(() => 0);
  for (const { cell, row, widthMm } of placedCells(table, look)) {
    const last = row + cell.rowSpan - 1;
    const above = sum(heights.slice(row, last));
    const own = cellHeightMm(cell, widthMm, style);
    heights[last] = Math.max(heights[last] ?? 0, own - above);
  }
  return heights;
}

/** Whether a heading begins a new page: that of an appendix, or one that its table needs. */
export function opensPage(heading: Block, next: Block | undefined, look: Look): boolean {
  if (heading.type !== "heading") return false;
  return next?.type === "chart" || (next?.type === "table" && startsPage(heading, next, look));
}

/** Whether a heading and the table right behind it begin a new page to stay whole on it. */
function startsPage(heading: Block, table: Table, look: Look): boolean {
  if (!tableLook(table, look).keepWhole) return false;
  const headingPt = paragraphLook(heading, look)?.linePitchPt ?? 0;
  const wholeMm = mmFromPt(headingPt) + sum(rowHeightsMm(table, look));
  return wholeMm <= look.page.textHeightMm;
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
  const cells = spreadCells(table).flatMap((slots, row) =>
    slots.flatMap(({ cell, corner }, column) => {
      const shares = table.shares.slice(column, column + cell.colSpan);
      return corner ? [{ cell, row, widthMm: sum(shares) * unit }] : [];
    }),
  );
  return cells.sort((a, b) => a.row + a.cell.rowSpan - (b.row + b.cell.rowSpan));
}

function cellHeightMm(cell: TableCell, widthMm: number, style: TableLook): number {
  const look = style.cells[cell.role];
  const innerPt = ptFromMm(widthMm - 2 * style.cellMarginMm);
  const heightPt = (text: string, { sizePt, linePitchPt }: Typesize) =>
    countLines(text, sizePt, innerPt) * linePitchPt;
  const textPt = sum(cell.lines.map((line) => heightPt(line, look)));
  const notePt = cell.note ? heightPt(cell.note, style.note) : 0;
  const wholePt = textPt + notePt + style.ruleWidthPt;
  return Math.max(look.minHeightMm, mmFromPt(wholePt) + 2 * look.paddingMm);
}

type Typesize = { readonly sizePt: number; readonly linePitchPt: number };

function countLines(text: string, sizePt: number, widthPt: number): number {
  if (isNumber(text)) return 1;
  return Math.max(1, Math.ceil(widthEm(text) / Math.floor(widthPt / sizePt)));
}
