import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { DraftMerge, DraftSheet } from "./drafts.ts";

type Place = { readonly row: number; readonly column: number };

/** A cell as it is seen: columns count without the hidden ones. */
export type SeenMerge = Place & { readonly rowSpan: number; readonly colSpan: number };

export type Merges = {
  /** By the place that the file has its text in. */
  readonly byCorner: ReadonlyMap<string, SeenMerge>;
  /** `row,column` of the places that one covers besides its first. */
  readonly covered: ReadonlySet<string>;
  /** Of any other cell; undefined when it is hidden or covered. */
  readonly seenPlace: (place: Place) => SeenMerge | undefined;
};

export function placeKey({ row, column }: Place): string {
  return `${row},${column}`;
}

/** Merged cells without their hidden rows and columns. */
export function settleMerges(draft: DraftSheet): Merges {
  const { merges, isHiddenRow, isHiddenColumn } = draft;
  const columnOf = columnCounter(isHiddenColumn);
  const area = merges.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (!(area <= limits.cells)) throw new GenerationError("FILE-BOMB", {});
  const inFile = new Set(merges.flatMap((merge) => placesOf(merge).slice(1).map(placeKey)));
  const seen = merges.map((merge) => ({
    merge,
    places: inSight(placesOf(merge), draft, columnOf),
  }));
  return {
    byCorner: new Map(
      seen.flatMap(({ merge, places }) => {
        const found = spansOf(places);
        return found ? [[placeKey(merge), found] as const] : [];
      }),
    ),
    covered: new Set(seen.flatMap(({ places }) => places.slice(1).map(placeKey))),
    seenPlace: ({ row, column }) => {
      const isGone = isHiddenRow(row) || isHiddenColumn(column);
      if (isGone || inFile.has(placeKey({ row, column }))) return undefined;
      return { row, column: columnOf(column), rowSpan: 1, colSpan: 1 };
    },
  };
}

/** Row by row. */
function placesOf({ row, column, rows, columns }: DraftMerge): Place[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
}

function inSight(
  places: readonly Place[],
  { isHiddenRow, isHiddenColumn }: DraftSheet,
  columnOf: (column: number) => number,
): Place[] {
  return places
    .filter(({ row, column }) => !isHiddenRow(row) && !isHiddenColumn(column))
    .map(({ row, column }) => ({ row, column: columnOf(column) }));
}

/** Up to its last row in sight; the reader counts those that are there. */
function spansOf(places: readonly Place[]): SeenMerge | undefined {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return undefined;
  const rowSpan = last.row - first.row + 1;
  return { ...first, rowSpan, colSpan: last.column - first.column + 1 };
}

/** Which column one is among those in sight. */
function columnCounter(isHidden: (column: number) => boolean): (column: number) => number {
  const before: number[] = [0];
  return (column) => {
    for (let at = before.length; at <= column; at++)
      before[at] = (before[at - 1] ?? 0) + (isHidden(at - 1) ? 0 : 1);
    return before[column] ?? 0;
  };
}
