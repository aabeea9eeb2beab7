import { type Finding, finding } from "../../messages/finding.ts";
import { sourcePlaceText } from "../../messages/source-place.ts";
import { formTexts } from "../../messages/tables/form-texts.ts";
import { agencyLevels } from "../../report/report.ts";
import { usualForms } from "../../report/text/half-width.ts";
import type { KnownFacts } from "../source.ts";
import { mostHeadRows, type Sheet, type SheetCell, type SheetRow } from "./sheet.ts";

/** The rows of a form's first sheet. */
export type TextRows = {
  /** By the form's words for them. */
  readonly facts: ReadonlyMap<string, SheetRow>;
  readonly sections: readonly SheetRow[];
  /** What the form does not ask for. */
  readonly unread: readonly SheetCell[];
};

/** Whether it is the first sheet of our form. */
export function isTextSheet(sheet: Sheet): boolean {
  return headOf(sheet) !== undefined;
}

/** The row with the heads, which may have a title above it. */
function headOf({ rows }: Sheet): SheetRow | undefined {
  return rows
    .slice(0, mostHeadRows)
    .find((row) => textAt(row, 0) === formTexts.item && textAt(row, 1) === formTexts.content);
}

const factNames: readonly string[] = Object.values(formTexts).filter(
  (one) => typeof one === "string",
);

export function sortRows(sheet: Sheet): TextRows {
  const head = headOf(sheet);
  const rows = joinContinued(sheet.rows.filter((one) => one !== head));
  const isFact = (row: SheetRow) => factNames.includes(textAt(row, 0));
  const isSection = (row: SheetRow) =>
    !isFact(row) && textAt(row, 0) !== "" && row.row > (head?.row ?? 0);
  // A fact has no note beside it.
  const columnsOf = (row: SheetRow) => (isFact(row) ? 2 : isSection(row) ? 3 : 0);
  return {
    facts: new Map(rows.filter(isFact).map((row) => [textAt(row, 0), row])),
    sections: rows.filter(isSection),
    unread: rows.flatMap((row) => unreadIn(row, columnsOf(row))),
  };
}

/** A text that was too long for a cell goes on in the rows below it. */
function joinContinued(rows: readonly SheetRow[]): SheetRow[] {
  const joined: SheetRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (textAt(row, 0) === formTexts.continued && above) {
      joined[joined.length - 1] = { ...above, cells: joinCells(above, textAt(row, 1)) };
    } else joined.push(row);
  }
  return joined;
}

function joinCells({ cells }: SheetRow, more: string): SheetCell[] {
  return cells.map((cell) =>
    cell.column === 1 ? { ...cell, text: cell.text.trim() + more } : cell,
  );
}

/** What stands beside the form's columns, or what a formula that failed has left. */
function unreadIn({ cells }: SheetRow, columns: number): SheetCell[] {
  return cells.filter(
    ({ column, text, isError }) => text.trim() !== "" && (isError || column >= columns),
  );
}

/** Empty for a formula that has failed, too. */
export function textAt(row: SheetRow | undefined, column: number): string {
  const cell = row?.cells.find((one) => one.column === column);
  return cell && !cell.isError ? cell.text.trim() : "";
}

export function factOf({ facts }: TextRows, name: string): string {
  return textAt(facts.get(name), 1);
}

type Facts = { readonly known: KnownFacts; readonly findings: readonly Finding[] };

/** What the form says of the report, and what of it is not read. */
export function factsOf(rows: TextRows, sheet: string): Facts {
  const year = yearOf(factOf(rows, formTexts.year));
  const agency = factOf(rows, formTexts.agency);
  const level = agencyLevels.find((one) => formTexts.levels[one] === factOf(rows, formTexts.level));
  const unread = [
    ...rows.unread,
    ...(year === undefined ? valuesOf(rows, formTexts.year) : []),
    ...(level === undefined ? valuesOf(rows, formTexts.level) : []),
  ];
  return {
    known: {
      ...(year === undefined ? {} : { year }),
      ...(agency === "" ? {} : { agency }),
      ...(level === undefined ? {} : { level }),
      ...signatureOf(rows),
    },
    findings: unread.map(({ text, address }) => {
      const blanks = { l: text.trim(), where: sourcePlaceText({ sheet, address }) };
      return finding("IMPORT-CELL", "warning", { pointer: "" }, blanks);
    }),
  };
}

function valuesOf({ facts }: TextRows, name: string): SheetCell[] {
  return (facts.get(name)?.cells ?? []).filter(
    ({ column, text, isError }) => column === 1 && text.trim() !== "" && !isError,
  );
}

/** 2025, 2025年, 2025年度. */
function yearOf(text: string): number | undefined {
  const digits = /^(\d{4})\s*(?:年度?)?$/.exec(usualForms(text))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function signatureOf(rows: TextRows): Pick<KnownFacts, "signature"> {
  const agency = factOf(rows, formTexts.signatureAgency);
  const cell = rows.facts.get(formTexts.signatureDate)?.cells.find(({ column }) => column === 1);
  const date = cell?.date ?? isoDate(factOf(rows, formTexts.signatureDate));
  return agency === "" || date === "" ? {} : { signature: { agency, date } };
}

/** 2025年1月20日, 2025/1/20, and the number of days that a sheet saves for a date. */
function isoDate(text: string): string {
  if (/^\d{5}$/.test(text)) {
    return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  }
  const plain = usualForms(text);
  const [year, month, day] = /[\p{No}\p{Nl}]/u.test(plain) ? [] : (plain.match(/\d+/g) ?? []);
  if (!year || !month || !day) return text;
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
