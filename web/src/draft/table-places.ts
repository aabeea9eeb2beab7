import { spreadCells } from "../../../src/document/tables/table-grid.ts";
import type { Grid } from "../../../src/edition/edition.ts";

export type Move = "up" | "down" | "left" | "right" | "rowStart" | "rowEnd" | "start" | "end";

/** The field that a key leads to; the same one at an edge. */
export function neighbour(grid: Grid, path: string, move: Move): string {
  const places = fieldPlaces(grid);
  const here = places.find((place) => place.path === path);
  if (!here) return path;
  return towards(here, places, move)?.path ?? path;
}

type Place = {
  readonly path: string;
  readonly row: number;
  readonly column: number;
  readonly span: number;
};

/** Where each value stands in the spread grid, so that up and down follow what the eye sees. */
function fieldPlaces(grid: Grid): Place[] {
  const spread = spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm });
  return spread.flatMap((slots, row) =>
    slots.flatMap(({ cell, corner }, column) =>
      corner && cell.type === "value"
        ? [{ path: cell.field.path, row, column, span: cell.colSpan }]
        : [],
    ),
  );
}

function towards(here: Place, places: readonly Place[], move: Move): Place | undefined {
  const inRow = places.filter(({ row }) => row === here.row);
  const over = ({ column, span }: Place) =>
    column < here.column + here.span && here.column < column + span;
  const rowAbove = places.findLast((place) => place.row < here.row && over(place))?.row;
  switch (move) {
    case "up":
      return places.find((place) => place.row === rowAbove && over(place));
    case "down":
      return places.find((place) => place.row > here.row && over(place));
    case "left":
      return inRow.findLast(({ column }) => column < here.column);
    case "right":
      return inRow.find(({ column }) => column > here.column);
    case "rowStart":
      return inRow[0];
    case "rowEnd":
      return inRow.at(-1);
    case "start":
      return places[0];
    case "end":
      return places.at(-1);
  }
}
