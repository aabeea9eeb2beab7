import type { FormSheet } from "../../document/form.ts";
import { type Edition, gridNamed } from "../../edition/edition.ts";
import { ownMember } from "../../messages/own-member.ts";
import type { Report } from "../../report/report.ts";
import { ledgerForm } from "./ledger-form.ts";
import { tableForm } from "./table-form.ts";
import { textForm } from "./text-form.ts";

/** What a form is made for: a year, and the report that fills it, if there is one. */
export type FormWish = {
  readonly edition: Edition;
  readonly year: number;
  readonly report?: Report;
};

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
