import { isFigure, isFilled, isHeading, isProse, isSentence } from "./prose.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts";

/** Lines that do not look like text: who signs, `无`. */
const mostShortLines = 3;

/**
 * A sheet in which text stands beside tables is two: the columns of the text, and all others.
 * Only a column with headings and sentences is one of text, not one of labels or of remarks.
 */
export function partColumns(sheet: Sheet): readonly Sheet[] {
  const columns = textColumns(sheet);
  if (columns.size === 0) return [sheet];
  const only = (isOwn: (cell: SheetCell) => boolean): Sheet => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.filter(isOwn) })),
  });
  return [only(({ column }) => columns.has(column)), only(({ column }) => !columns.has(column))];
}

function textColumns({ rows }: Sheet): Set<number> {
  const lines = rows.map(({ cells }) => cells.filter(isFilled));
  const beside = lines.filter(({ length }) => length > 1);
  const sentences = beside.flat().filter(({ text }) => isSentence(text));
  const columns = new Set(sentences.map(({ column }) => column));
  return new Set([...columns].filter((column) => isOfText(column, rows)));
}

function isOfText(column: number, rows: readonly SheetRow[]): boolean {
  const filled = rows.map(({ cells }) => cells.filter(isFilled));
  const own = filled.flat().filter((cell) => cell.column === column);
  const others = filled.map((cells) => cells.filter((cell) => cell.column !== column));
  const hasText = own.some(({ text }) => isHeading(text)) && !own.some(isFigure);
  const hasTable = others.some((cells) => cells.filter(isFigure).length > 1);
  return hasText && hasTable && own.filter(({ text }) => !isProse(text)).length <= mostShortLines;
}
