import type { Bytes } from "../ole/bytes.ts";
import type { DraftSheet } from "../sheets/drafts.ts";
import { finishSheets } from "../sheets/finish.ts";
import type { SourceDocument } from "../source.ts";
import { readGlobals } from "./globals.ts";
import { fullBudget, readRecords } from "./records.ts";
import { readXlsSheet } from "./sheet.ts";

/**
 * Reads a workbook of Excel 97 to 2003, or of WPS (ET). Formulas are never computed: the value that
 * was saved with them counts.
 * @see [MS-XLS]
 */
export function readXls(stream: Bytes): SourceDocument {
  const budget = fullBudget();
  const globals = readGlobals(stream, budget);
  return finishSheets(
    globals.sheets.map((listed): DraftSheet => {
      const records = listed.isChart ? [] : readRecords(stream, listed.at, budget);
      const sheet = readXlsSheet(listed, records, globals);
      return listed.isChart
        ? { ...sheet, drawn: [{ kind: "embedded", text: listed.name }] }
        : sheet;
    }),
  );
}
