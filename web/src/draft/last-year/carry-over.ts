import { type Cells, cellKey, type Draft, editionOf } from "../draft.ts";

/** What last year handed on and this year has not typed yet: 结转下年度 becomes 上年结转. */
export function carriedOver(draft: Draft, last: Cells): Cells {
  const requests = editionOf(draft).grids.find(({ name }) => name === "requests");
  const fields = requests?.fields.filter(({ row }) => row === "carriedIn") ?? [];
  const before = wholeRow(
    new Map(
      fields.map(({ column }) => [column, last[cellKey("requests", `carriedOut.${column}`)]]),
    ),
  );
  return Object.fromEntries(
    fields.flatMap(({ path, column }) => {
      const key = cellKey("requests", path);
      const text = before.get(column) ?? "";
      return text !== "" && !draft.cells[key] ? [[key, text]] : [];
    }),
  );
}

type Row = ReadonlyMap<string, string | undefined>;

/**
 * A row with what its other figures leave no doubt about: reports leave zeros blank beside a total
 * that all others make up, and our form leaves totals to be added up.
 */
function wholeRow(row: Row): Row {
  const parts = [...row].filter(([column]) => column !== "total");
  const blank = parts.filter(([, text]) => !text);
  const figures = parts.filter(([, text]) => text).map(([, text]) => countOf(text));
  const sum = figures.reduce((one, other) => one + other, 0);
  const total = row.get("total");
  if (Number.isNaN(sum)) return row;
  if (!total) return blank.length === 0 ? new Map([...row, ["total", String(sum)]]) : row;
  const isWhole = countOf(total) === sum;
  return isWhole ? new Map([...row, ...blank.map(([column]) => [column, "0"] as const)]) : row;
}

/** Not a number for what is not plainly a count. */
function countOf(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : Number.NaN;
}

/** A total that the program computes is carried over by its parts. */
export function blankCells(draft: Draft, table: string, isTotal: (path: string) => boolean): Cells {
  const grid = editionOf(draft).grids.find(({ name }) => name === table);
  const blank = grid?.fields.filter(
    ({ path }) => !isTotal(path) && !draft.cells[cellKey(table, path)]?.trim(),
  );
  return Object.fromEntries((blank ?? []).map(({ path }) => [cellKey(table, path), "0"]));
}
