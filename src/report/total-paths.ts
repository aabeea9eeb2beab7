import { perObject } from "../document/per-object.ts";
import { type Edition, type Field, gridNamed } from "../edition/edition.ts";

/** The cells of a table that hold a total: left empty, they are added up by the program. */
export function totalPaths(edition: Edition, table: string): ReadonlySet<string> {
  const known = totalsOf(edition);
  const totals = known.get(table) ?? findTotals(edition, table);
  known.set(table, totals);
  return totals;
}

/** Kept for each edition: every report of it asks for the same. */
const totalsOf = perObject((_: Edition) => new Map<string, ReadonlySet<string>>());

function findTotals(edition: Edition, table: string): ReadonlySet<string> {
  const rules = edition.rules.filter((rule) => rule.computes && rule.table === table);
  const isTotal = ({ row, column }: Field) =>
    rules.some(({ along, left }) => left.includes(along === "row" ? column : row));
  const fields = gridNamed(edition, table)?.fields ?? [];
  return new Set(fields.filter(isTotal).map(({ path }) => path));
}
