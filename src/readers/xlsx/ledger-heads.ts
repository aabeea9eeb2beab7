import { formTexts } from "../../messages/tables/form-texts.ts";
import { ledgerColumns, ledgerNames } from "../recognise/draft/ledger-words.ts";
import { normalise } from "../recognise/labels/labels.ts";
import type { LedgerColumn } from "../source.ts";
import { mostHeadRows, type Sheet, type SheetCell, type SheetRow } from "./sheet.ts";

/** The form's own heads, and others that are short for them or say the same. */
const names: Readonly<Record<LedgerColumn, readonly string[]>> = {
  source: [ledgerNames.source, "来源"],
  applicant: [ledgerNames.applicant, "申请人类别"],
  result: [ledgerNames.result, "处理结果"],
};

/** Where a request is named: a row with such a name is one, whatever else it lacks. */
const subjects = [formTexts.ledger[1], "申请编号", "编号", "申请事项", "事项", "申请内容"];

/** With all that is added to it, in characters. */
const longestHead = 100;

export type Heads = {
  /** The cells that may be a column's head; more than one where that is not sure. */
  readonly found: Readonly<Record<LedgerColumn, readonly SheetCell[]>>;
  /** Columns of the sheet in which requests are named. */
  readonly subjects: readonly number[];
  /** The first row under the heads. */
  readonly end: number;
};

export function findHeads({ rows }: Sheet): Heads {
  const first = rows.slice(0, mostHeadRows);
  const found = {
    source: headsOf(first, names.source),
    applicant: headsOf(first, names.applicant),
    result: headsOf(first, names.result),
  };
  const cells = Object.values(found).flat();
  const ends = first.flatMap((row) =>
    row.cells.filter((cell) => cells.includes(cell)).map(({ rowSpan }) => row.row + rowSpan),
  );
  return {
    found,
    subjects: headsOf(first, subjects).map(({ column }) => column),
    end: Math.max(0, ...ends),
  };
}

/** Cells with just the name, else such as have it among other words; one for each column. */
function headsOf(rows: readonly SheetRow[], known: readonly string[]): SheetCell[] {
  const cells = rows
    .flatMap((row) => row.cells)
    .filter(({ text }) => text.trim() !== "" && text.length <= longestHead);
  const exact = cells.filter(({ text }) => known.includes(headKey(text)));
  const long = known.filter((name) => name.length > 3);
  const loose = cells.filter(({ text }) => long.some((name) => headKey(text).includes(name)));
  const heads = exact.length > 0 ? exact : loose;
  return heads.filter(
    ({ column }, index) => heads.findIndex((other) => other.column === column) === index,
  );
}

/** Without what is added in brackets, numbers, stars and blanks. */
function headKey(text: string): string {
  const key = normalise(text.replaceAll(/[（(【[][^（(【[）)】\]]*[）)】\]]/g, ""));
  return (key === "" ? normalise(text) : key).replace(/^\d+/, "");
}

/** Whether a row of a ledger is its head again, as at the top of another page. */
export function isHeadAgain(texts: Readonly<Record<LedgerColumn, string>>): boolean {
  return ledgerColumns.every((column) => names[column].includes(headKey(texts[column])));
}
