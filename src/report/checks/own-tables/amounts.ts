import type { Slot } from "../../../document/tables/table-grid.ts";
import type { OwnCell } from "../../report.ts";

/** What clerks write where there is nothing. */
const nothing = /^[/\-—－–无\s]*$/;

export type Direction = "down" | "across";

/**
 * What a place adds to a sum: nothing for a blank, and for the further places of a cell that spans
 * several of the lines that are added. Undefined where it cannot be said: words, a cell that belongs
 * to several sums.
 */
export function amountOf(
  { cell, corner }: Slot<OwnCell>,
  direction: Direction,
): number | undefined {
  const [along, beside] =
    direction === "down" ? [cell.rowSpan, cell.colSpan] : [cell.colSpan, cell.rowSpan];
  if (beside > 1) return undefined;
  if (!corner && along > 1) return 0;
  return cell.value ?? (nothing.test(cell.text) ? 0 : undefined);
}

/** How far a sum of rounded amounts may be off: half a unit of the last place for each. */
export function toleranceOf(cells: readonly OwnCell[]): number {
  const decimals = cells.map(({ text }) => text.split(".")[1]?.length ?? 0);
  const places = Math.max(0, ...decimals);
  return places === 0 ? 0 : (cells.length * 10 ** -places) / 2 + 1e-9;
}
