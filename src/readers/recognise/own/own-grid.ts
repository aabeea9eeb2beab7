import { spreadAny } from "../../../document/tables/table-grid.ts";
import type { SourceCell, SourceTable } from "../../source.ts";

/** A cell in a grid that is whole: every place is covered once. */
export type GridCell = {
  readonly cell: SourceCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
};

/**
 * The cells of a table as they can be printed, a blank one where none covers a place. Rows and
 * columns in which nothing begins, as programs make them of the edges of other rows, go.
 */
export function wholeGrid(table: SourceTable): GridCell[][] {
  const places = spread(table);
  const rows = places.map((line, row) => line.some((id, at) => begins({ places, row, at, id })));
  const width = Math.max(0, ...places.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) =>
    places.some((line) => at === 0 || (!line[at]?.fills && line[at] !== line[at - 1])),
  );
  return compress(places, { rows, columns });
}

/** The grid with no cell that reaches from the rows above into those from `start` on. */
export function partAt(grid: readonly (readonly GridCell[])[], start: number): GridCell[][] {
  const above = grid.slice(0, start).flat();
  const reaching = above.filter(({ row, rowSpan }) => row + rowSpan > start);
  const below = reaching.map((one) => ({
    ...one,
    cell: { ...one.cell, text: "" },
    row: start,
    rowSpan: one.row + one.rowSpan - start,
  }));
  return grid.map((cells, row) => {
    if (row > start) return [...cells];
    if (row === start) return [...cells, ...below].sort((one, other) => one.column - other.column);
    return cells.map((one) => ({ ...one, rowSpan: Math.min(one.rowSpan, start - row) }));
  });
}

type Places = Placed[][];

/** One for each cell, the same in all places that it covers. */
type Placed = {
  readonly cell: SourceCell;
  /** It stands where the file has no cell. */
  readonly fills?: true;
};

function spread({ rows }: SourceTable): Places {
  return spreadAny(rows).map((line, row) => {
    const place = rows[row]?.[0]?.place ?? {};
    return line.map(
      (placed) => placed ?? { cell: { text: "", rowSpan: 1, colSpan: 1, place }, fills: true },
    );
  });
}

type Spot = {
  readonly places: Places;
  readonly row: number;
  readonly at: number;
  readonly id: Placed | undefined;
};

function begins({ places, row, at, id }: Spot): boolean {
  return !id?.fills && places[row - 1]?.[at] !== id;
}

type Kept = { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] };

function compress(places: Places, { rows, columns }: Kept): GridCell[][] {
  const kept = places
    .filter((_, row) => rows[row])
    .map((line) => line.filter((_, at) => columns[at]));
  return kept.map((line, row) =>
    line.flatMap((placed, column) => {
      const isCorner = placed !== line[column - 1] && placed !== kept[row - 1]?.[column];
      if (!placed || !isCorner) return [];
      const colSpan = line.filter((one) => one === placed).length;
      const rowSpan = kept.filter((one) => one[column] === placed).length;
      return [{ cell: placed.cell, row, column, rowSpan, colSpan }];
    }),
  );
}
