import { finding } from "../../messages/finding.ts";
import type { Input } from "../read/input.ts";
import type { OwnCell, OwnTable } from "../report.ts";
import { ownLimits } from "./own-limits.ts";

/**
 * Whether the cells of a table cover a rectangle, none twice; each row that does not is told.
 *
 * @returns the number of columns: those of the first row.
 */
export function checkOwnGrid(
  { header, rows }: Pick<OwnTable, "header" | "rows">,
  { pointer, findings }: Input,
): number {
  const width = (header[0] ?? rows[0] ?? []).reduce((sum, { colSpan }) => sum + colSpan, 0);
  if (width > ownLimits.columns) {
    const parameters = { l: width, limit: ownLimits.columns };
    findings.push(finding("TB-COLUMNS", "error", { pointer }, parameters, { read: width }));
    return width;
  }
  checkRows(header, width, { pointer: `${pointer}/header`, findings });
  checkRows(rows, width, { pointer: `${pointer}/rows`, findings });
  return width;
}

type Told = Pick<Input, "pointer" | "findings">;

function checkRows(rows: readonly (readonly OwnCell[])[], width: number, told: Told): void {
  /** For each column, the rows that are still covered from above. */
  const covered = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const place = { pointer: `${told.pointer}/${index}` };
    const end = placeRow(row, rows.length - index, covered, told);
    const parameters = { l: end, r: width };
    const details = { read: end, expected: width };
    if (end !== width)
      told.findings.push(finding("TB-RAGGED", "error", place, parameters, details));
    if (row.length === 0 && end === width) {
      told.findings.push(finding("TB-NO-CELL", "error", place, {}));
    }
    for (const [column, left] of covered) {
      if (left > 1) covered.set(column, left - 1);
      else covered.delete(column);
    }
  }
}

/** Puts each cell in the first free place. @returns how many columns are covered from the left. */
function placeRow(
  row: readonly OwnCell[],
  rowsLeft: number,
  covered: Map<number, number>,
  { findings }: Told,
): number {
  let column = 0;
  for (const { rowSpan, colSpan, pointer } of row) {
    while (covered.has(column)) column += 1;
    const places = Array.from({ length: colSpan }, (_, offset) => column + offset);
    if (places.some((one) => covered.has(one))) {
      findings.push(finding("TB-OVERLAP", "error", { pointer }, {}));
    }
    if (rowSpan > rowsLeft) {
      const parameters = { l: rowSpan, r: rowsLeft };
      findings.push(finding("TB-BELOW", "error", { pointer }, parameters));
    }
    for (const one of places) covered.set(one, rowSpan);
    column += colSpan;
  }
  while (covered.has(column)) column += 1;
  return column;
}
