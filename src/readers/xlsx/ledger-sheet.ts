import { placeOfAddress } from "../../document/sheets/cell-address.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { formTexts } from "../../messages/tables/form-texts.ts";
import type { LeftOut } from "../left-out.ts";
import { ledgerColumns, ledgerNames } from "../recognise/draft/ledger-words.ts";
import type { LedgerColumn, LedgerRow } from "../source.ts";
import { findHeads, type Heads, isHeadAgain } from "./ledger-heads.ts";
import { placeKey } from "./merges.ts";
import { mostHeadRows, type Sheet, type SheetRow } from "./sheet.ts";

/** The sheet of that name, or else the only one with all heads of a ledger. */
export function findLedger(sheets: readonly Sheet[]): Sheet | undefined {
  const named = sheets.find(({ name }) => name.trim() === formTexts.ledgerSheet);
  if (named) return named;
  const [only, ...others] = sheets.filter((sheet) => {
    const { found } = findHeads(sheet);
    return ledgerColumns.every((column) => found[column].length === 1);
  });
  return others.length === 0 ? only : undefined;
}

export type Ledger = { readonly rows: readonly LedgerRow[]; readonly findings: readonly Finding[] };

/** The requests of a ledger; without all of its heads none is counted, and that is told. */
export function readLedger(sheet: Sheet): Ledger {
  const heads = findHeads(sheet);
  const findings = headFindings(heads, sheet);
  if (findings.length > 0) return { rows: [], findings: isBlank(sheet) ? [] : findings };
  const columns = {
    source: heads.found.source[0]?.column ?? 0,
    applicant: heads.found.applicant[0]?.column ?? 0,
    result: heads.found.result[0]?.column ?? 0,
  };
  const below = sheet.rows.filter(({ row }) => row >= heads.end);
  const rows = below.flatMap((row) => readRequest(row, { sheet, heads, columns }));
  return { rows, findings: [] };
}

function isBlank({ rows }: Sheet): boolean {
  return rows.every(({ cells }) => cells.every(({ text }) => text.trim() === ""));
}

function headFindings({ found }: Heads, { name: sheet }: Sheet): Finding[] {
  const place = { pointer: "/tables/requests" };
  const missing = ledgerColumns
    .filter((column) => found[column].length === 0)
    .map((column) => ledgerNames[column]);
  const twice = ledgerColumns.filter((column) => found[column].length > 1);
  return [
    ...(missing.length > 0
      ? [
          finding("IMPORT-LEDGER-HEAD", "error", place, {
            sheet,
            count: mostHeadRows,
            l: missing.join("、"),
          }),
        ]
      : []),
    ...twice.map((column) => {
      const cells = found[column].map(({ address, text }) => `${address} ${text.trim()}`);
      return finding("IMPORT-LEDGER-TWICE", "error", place, {
        sheet,
        col: ledgerNames[column],
        l: cells.join("、"),
      });
    }),
  ];
}

type Reading = {
  readonly sheet: Sheet;
  readonly heads: Heads;
  readonly columns: Readonly<Record<LedgerColumn, number>>;
};

/** None for a row without a request: nothing in it, only more lines of the one above, or heads again. */
function readRequest({ row, cells }: SheetRow, { sheet, heads, columns }: Reading): LedgerRow[] {
  const at = (column: number) => cells.find((cell) => cell.column === column)?.text.trim() ?? "";
  const texts = {
    source: at(columns.source),
    applicant: at(columns.applicant),
    result: at(columns.result),
  };
  const merged = ledgerColumns.filter((name) =>
    sheet.covered.has(placeKey({ row, column: columns[name] })),
  );
  const isNamed = heads.subjects.some((column) => at(column) !== "");
  const isEmpty = Object.values(texts).every((text) => text === "");
  const isNone = isEmpty && !isNamed && [0, ledgerColumns.length].includes(merged.length);
  return isNone || isHeadAgain(texts)
    ? []
    : [{ ...texts, merged, line: row + 1, sheet: sheet.name }];
}

/** What of a ledger is not read, told by its rows: all of a kind together. */
export function ledgerLeftOut({ name: sheet, leftOut }: Sheet): LeftOut[] {
  const rowOf = ({ place: { row, address = "" } }: LeftOut) =>
    row ?? (placeOfAddress(address)?.row ?? -1) + 1;
  const kinds = Map.groupBy(leftOut, ({ kind }) => kind);
  return [...kinds.values()].flatMap((same) => {
    const inRows = same.filter((one) => rowOf(one) > 0);
    const lines = [...new Set(inRows.map(rowOf))];
    const others = same.filter((one) => rowOf(one) === 0);
    return [...inRows.map((one) => ({ ...one, place: { sheet, lines } })), ...others];
  });
}
