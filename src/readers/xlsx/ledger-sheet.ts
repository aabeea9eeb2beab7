import { formTexts } from "../../messages/form-texts.ts";
import type { LedgerRow } from "../source.ts";
import type { Sheet } from "./sheet.ts";

/** The requests of a ledger; its columns are known by their heads. */
export function readLedger(sheet: Sheet): LedgerRow[] {
  const [head, ...rows] = sheet.rows;
  const columnOf = (name: string) => head?.cells.find(({ text }) => text.trim() === name)?.column;
  const [, , source, applicant, result] = formTexts.ledger.map(columnOf);
  return rows.flatMap(({ row, cells }): LedgerRow[] => {
    const at = (column: number | undefined) =>
      cells.find((cell) => cell.column === column)?.text.trim() ?? "";
    const line = { source: at(source), applicant: at(applicant), result: at(result) };
    const isEmpty = Object.values(line).every((text) => text === "");
    return isEmpty ? [] : [{ ...line, line: row + 1, sheet: sheet.name }];
  });
}
