import { type Edition, gridNamed } from "../../src/edition/edition.ts";

/** Cells of a table that the program adds up when they are left empty. */
export function totalPaths(edition: Edition, table: string): ReadonlySet<string> {
  const rules = edition.rules.filter((rule) => rule.computes && rule.table === table);
  const fields = gridNamed(edition, table)?.fields ?? [];
  const totals = fields.filter(({ row, column }) =>
    rules.some(({ along, left }) => left.includes(along === "row" ? column : row)),
  );
  return new Set(totals.map(({ path }) => path));
}
