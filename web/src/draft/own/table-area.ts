import { type Corner, cornersOf, type OwnPlaces } from "./own-places.ts";

export type Place = { readonly row: number; readonly column: number };

/** A block of places, its last row and column included. */
export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export function widthOf({ rows }: OwnPlaces): number {
  return rows[0]?.length ?? 0;
}

/** The cell that covers a place, where it begins and how far it goes. */
export function cornerAt({ rows }: OwnPlaces, { row, column }: Place): Corner | undefined {
  const cell = rows[row]?.[column];
  return cornersOf(rows)
    .flat()
    .find((corner) => corner.cell === cell);
}

/** The smallest block that holds two places and cuts no cell. */
export function areaBetween({ rows }: OwnPlaces, one: Place, other: Place): Area {
  let area: Area = {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
  const corners = cornersOf(rows).flat();
  for (;;) {
    const grown = corners.filter((corner) => meets(corner, area)).reduce(around, area);
    if (grown === area) return area;
    area = grown;
  }
}

function meets({ row, column, rowSpan, colSpan }: Corner, area: Area): boolean {
  const isBeside = column > area.right || column + colSpan - 1 < area.left;
  return !isBeside && row <= area.bottom && row + rowSpan - 1 >= area.top;
}

function around(area: Area, { row, column, rowSpan, colSpan }: Corner): Area {
  const grown = {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row + rowSpan - 1),
    right: Math.max(area.right, column + colSpan - 1),
  };
  const isSame = (["top", "left", "bottom", "right"] as const).every(
    (edge) => grown[edge] === area[edge],
  );
  return isSame ? area : grown;
}
