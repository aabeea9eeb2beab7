import { type SumLine, sumLinesOf } from "../../../report/checks/sum-lines.ts";
import { readNumber } from "../../../report/read/read-number.ts";
import type { ModelRow } from "../labels/grid-model.ts";
import type { Placement } from "../tables/choose-models.ts";
import type { Doubt, PlacedCell, PlacedTable } from "./placed.ts";

/**
 * Takes back the numbers that a sum contradicts, in a file some of whose cells were lost, doubled or
 * shifted: there it is not sure that the office itself has reckoned wrong. In other files a sum
 * that does not hold is told, and the numbers stay as they are written.
 */
export function withdrawContradicted(placements: readonly Placement[]): readonly Placement[] {
  if (!placements.some(({ placed }) => isDamaged(placed))) return placements;
  return placements.map((placement) => ({
    ...placement,
    placed: withoutContradicted(placement),
  }));
}

/** Whether a row has more or fewer cells than it should, or a row or a column is not there. */
function isDamaged({ doubts }: PlacedTable): boolean {
  return doubts.some(
    (doubt) =>
      doubt.type === "column" ||
      doubt.type === "row" ||
      (doubt.type === "count" && doubt.tokens.length !== doubt.row.columns.length),
  );
}

function withoutContradicted({ model: { edition, grid, rows }, placed }: Placement): PlacedTable {
  const sums = sumLinesOf(edition, grid);
  const doubted = contradictedIn(placed.cells, sums, rows);
  if (doubted.size === 0) return placed;
  const doubts = [...placed.cells].flatMap(([path, { field, text, place, state }]): Doubt[] =>
    doubted.has(path) && state !== "unread" ? [{ type: "withdrawn", field, text, place }] : [],
  );
  const cells = new Map(
    [...placed.cells].filter(([path, { state }]) => !doubted.has(path) || state === "unread"),
  );
  return { ...placed, cells, doubts: [...placed.doubts, ...doubts] };
}

type Cells = PlacedTable["cells"];

/**
 * The cells of sums that do not hold, but those that another sum of their row proves; all cells of
 * a row whose own sum does not hold, since what is shifted at one place is shifted behind it.
 */
function contradictedIn(
  cells: Cells,
  sums: readonly SumLine[],
  rows: readonly ModelRow[],
): ReadonlySet<string> {
  const broken = sums.filter((sum) => isContradicted(sum, cells));
  if (broken.length === 0) return new Set();
  const proved = new Set(sums.filter((sum) => isRowProof(sum, cells)).flatMap(pathsOf));
  return new Set(
    broken.flatMap((sum) => {
      const own = rows.map(pathsOfRow).find((row) => pathsOf(sum).every((path) => row.has(path)));
      if (own) return [...own];
      const open = pathsOf(sum).filter((path) => !proved.has(path));
      return open.length > 0 ? open : pathsOf(sum);
    }),
  );
}

function pathsOfRow({ columns }: ModelRow): ReadonlySet<string> {
  return new Set(columns.map(({ field }) => field.path));
}

function pathsOf({ left, right }: SumLine): string[] {
  return [...left, ...right].map(({ path }) => path);
}

/** Parts are more than their total; or less, though none of them is missing. */
function isContradicted({ left, right }: SumLine, cells: Cells): boolean {
  const totals = left.map(({ path }) => figureOf(cells.get(path)));
  const parts = right.map(({ path }) => figureOf(cells.get(path)));
  if (totals.includes(undefined)) return false;
  const difference = total(totals) - total(parts);
  return difference < 0 || (difference > 0 && !parts.includes(undefined));
}

function total(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** What the cell says, or may say. */
function figureOf(cell: PlacedCell | undefined): number | undefined {
  return (
    cell?.value ?? (cell?.possible === undefined ? undefined : readNumber(cell.possible)?.value)
  );
}

/** A sum within one row that is whole and holds. */
function isRowProof(sum: SumLine, cells: Cells): boolean {
  const own = pathsOf(sum).map((path) => cells.get(path));
  const [first] = own;
  return (
    own.every((one) => one?.value !== undefined && one.field.row === first?.field.row) &&
    !isContradicted(sum, cells)
  );
}
