import { type Cells, cellKey, type Draft, editionOf } from "./draft.ts";

/** What last year handed on and this year has not typed yet: 结转下年度 becomes 上年结转. */
export function carriedOver(draft: Draft, last: Cells): Cells {
  const requests = editionOf(draft).grids.find(({ name }) => name === "requests");
  const fields = requests?.fields.filter(({ row }) => row === "carriedIn") ?? [];
  return Object.fromEntries(
    fields.flatMap(({ path, column }) => {
      const key = cellKey("requests", path);
      const before = last[cellKey("requests", `carriedOut.${column}`)] ?? "";
      return before !== "" && !draft.cells[key] ? [[key, before]] : [];
    }),
  );
}

/** A total that the program computes is carried over by its parts. */
export function blankCells(draft: Draft, table: string, isTotal: (path: string) => boolean): Cells {
  const grid = editionOf(draft).grids.find(({ name }) => name === table);
  const blank = grid?.fields.filter(
    ({ path }) => !isTotal(path) && !draft.cells[cellKey(table, path)]?.trim(),
  );
  return Object.fromEntries((blank ?? []).map(({ path }) => [cellKey(table, path), "0"]));
}
