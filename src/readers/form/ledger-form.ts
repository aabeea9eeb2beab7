import type { FormCell, FormSheet } from "../../document/sheets/form.ts";
import { type Edition, gridNamed } from "../../edition/edition.ts";
import { formTexts } from "../../messages/tables/form-texts.ts";

/** Rows that are ready for requests. */
const requestRows = 300;

/** One request a row: what kind of applicant, and how it ended. */
export function ledgerForm(edition: Edition): FormSheet {
  const { applicants, results } = ledgerChoices(edition);
  const heads = formTexts.ledger.map(
    (text): FormCell => ({ type: "label", text, align: "center" }),
  );
  const lists = [...applicants, ...results];
  const first = 2;
  const range = (from: number, count: number) => `$H$${from}:$H$${from + count - 1}`;
  const sources = [`"${formTexts.received},${formTexts.carriedIn}"`];
  const line: FormCell[] = [
    { type: "input", accepts: "text" },
    { type: "input", accepts: "text" },
    { type: "input", accepts: sources },
    { type: "input", accepts: [range(first, applicants.length)] },
    { type: "input", accepts: [range(first + applicants.length, results.length)] },
    { type: "input", accepts: "text" },
  ];
  const rows = Array.from({ length: Math.max(requestRows, lists.length) }, (_, index) => {
    const choice = lists[index];
    const cell: FormCell | undefined = choice
      ? { type: "label", text: choice, align: "left" }
      : undefined;
    return [...line, undefined, cell];
  });
  return {
    name: formTexts.ledgerSheet,
    widths: [6, 30, 12, 16, 60, 24, 3, 60],
    rows: [heads, ...rows],
    headerRows: 1,
  };
}

/** The kinds of applicants and of results, in the table's own words. */
function ledgerChoices(edition: Edition): { applicants: string[]; results: string[] } {
  const fields = gridNamed(edition, "requests")?.fields ?? [];
  const columns = fields.filter(({ column }) => column !== "total");
  const isResult = (row: string) => !["received", "carriedIn", "closed"].includes(row);
  return {
    applicants: [...new Set(columns.map(({ labels }) => labels.column))],
    results: [
      ...new Set(fields.filter(({ row }) => isResult(row)).map(({ labels }) => labels.row)),
    ],
  };
}
