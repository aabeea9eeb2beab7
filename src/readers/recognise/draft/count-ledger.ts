import { type Edition, gridNamed } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import type { LedgerColumn, LedgerRow } from "../../source.ts";
import { normalise } from "../labels/labels.ts";
import {
  ledgerColumns,
  ledgerNames,
  ledgerWords,
  type Source,
  sourceNames,
} from "./ledger-words.ts";

export type Counted = {
  /** Path in the table → the numbers of the ledger's rows that are counted in it. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly findings: readonly Finding[];
};

/** What a ledger's words are read with. */
export type LedgerReading = { readonly edition: Edition; readonly year: number | undefined };

/** Counts a ledger: each request in its applicant's column, where it came from and where it ended. */
export function countLedger(rows: readonly LedgerRow[], { edition, year }: LedgerReading): Counted {
  const fields = gridNamed(edition, "requests")?.fields ?? [];
  const cells = new Map<string, number[]>(fields.map(({ path }) => [path, []]));
  const words = ledgerWords(edition);
  const findings: Finding[] = [];
  const byYear = new Map<string, number[]>();
  for (const row of rows) {
    const dated = sourceOfYear(row.source, year);
    const begin = words.sources.get(normalise(row.source)) ?? dated;
    const column = words.applicants.get(normalise(row.applicant));
    const end = words.results.get(normalise(row.result));
    if (begin === undefined || column === undefined || end === undefined) {
      findings.push(...uncounted(row, { source: begin, applicant: column, result: end }));
      continue;
    }
    if (dated) byYear.set(row.source, [...(byYear.get(row.source) ?? []), row.line]);
    for (const path of pathsOf(begin, end, column)) cells.get(path)?.push(row.line);
  }
  findings.push(...[...byYear].map(([text, lines]) => datedFinding(text, lines, year)));
  return { cells, findings };
}

/** `2023年结转` in a report of 2024 is what was carried over from the year before, of no other year. */
function sourceOfYear(text: string, year: number | undefined): Source | undefined {
  const match = /^(\d{4})年?度?(新收|结转)$/.exec(normalise(text));
  if (!match || year === undefined) return undefined;
  if (match[2] === "新收") return Number(match[1]) === year ? "received" : undefined;
  return Number(match[1]) === year - 1 ? "carriedIn" : undefined;
}

type Found = Readonly<Record<LedgerColumn, string | undefined>>;

/** Why a row is not counted: what is blank, what is merged with the rows above, each strange word. */
function uncounted({ line, merged, ...row }: LedgerRow, found: Found): Finding[] {
  const place = { pointer: "/tables/requests" };
  const columns = ledgerColumns.filter((column) => found[column] === undefined);
  const covered = columns.filter((column) => merged.includes(column));
  const blank = columns.filter((column) => row[column] === "" && !merged.includes(column));
  const named = (some: readonly LedgerColumn[]) =>
    some.map((column) => `“${ledgerNames[column]}”`).join("、");
  return [
    ...(blank.length > 0
      ? [finding("IMPORT-LEDGER-BLANK", "error", place, { line, col: named(blank) })]
      : []),
    ...(covered.length > 0
      ? [finding("IMPORT-LEDGER-MERGED", "error", place, { line, col: named(covered) })]
      : []),
    ...columns
      .filter((column) => row[column] !== "")
      .map((column) => {
        const blanks = { line, col: ledgerNames[column], l: row[column] };
        return finding("IMPORT-LEDGER", "error", place, blanks, { read: row[column] });
      }),
  ];
}

function datedFinding(text: string, lines: readonly number[], year: number | undefined): Finding {
  const source = sourceOfYear(text, year) ?? "received";
  const blanks = { line: lines.join("、"), l: text, r: sourceNames[source], year: year ?? "" };
  return finding("IMPORT-LEDGER-YEAR", "warning", { pointer: "/tables/requests" }, blanks);
}

/** The cells that a request is counted in. */
function pathsOf(begin: Source, end: string, column: string): string[] {
  const ends = end === "carriedOut" ? [end] : [end, "closed"];
  return [begin, ...ends].flatMap((row) => [`${row}.${column}`, `${row}.total`]);
}
