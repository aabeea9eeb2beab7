import type { FormSheet } from "../../document/sheets/form.ts";
import { gridNamed } from "../../edition/edition.ts";
import { ownMember } from "../../messages/own-member.ts";
import type { FormWish } from "./form-wish.ts";
import { ledgerForm } from "./ledger-form.ts";
import { tableForm } from "./table-form.ts";
import { textForm } from "./text-form.ts";

/** The sheets of a workbook for one report: texts, the mandated tables, a ledger of requests. */
export function buildForm(wish: FormWish): FormSheet[] {
  const { edition, report } = wish;
  const tables = edition.sections.flatMap(({ table }) => {
    const grid = table === undefined ? undefined : gridNamed(edition, table);
    return grid
      ? [tableForm(grid, edition, (report && ownMember(report.tables, grid.name)) ?? new Map())]
      : [];
  });
  return [textForm(wish), ...tables, ledgerForm(edition)];
}
