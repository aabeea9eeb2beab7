import { type Edition, gridNamed } from "../../edition/edition.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { formTexts } from "../../messages/form-texts.ts";
import type { LedgerRow } from "../source.ts";
import { normalise } from "./labels.ts";

export type Counted = {
  /** Path in the table → the numbers of the ledger's rows that are counted in it. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly findings: readonly Finding[];
};

/** Counts a ledger: each request in its applicant's column, where it came from and where it ended. */
export function countLedger(rows: readonly LedgerRow[], edition: Edition): Counted {
  const fields = gridNamed(edition, "requests")?.fields ?? [];
  const cells = new Map<string, number[]>(fields.map(({ path }) => [path, []]));
  const findings: Finding[] = [];
  const named = (name: "row" | "column", text: string) =>
    fields.find(({ labels }) => text !== "" && normalise(labels[name]) === normalise(text))?.[name];
  for (const { line, source, applicant, result } of rows) {
    const column = named("column", applicant) ?? "total";
    const end = named("row", result) ?? "closed";
    const begin = normalise(source).includes(formTexts.carriedIn) ? "carriedIn" : "received";
    if (column === "total" || notEnds.includes(end)) {
      const blanks = { line, l: [source, applicant, result].join(" ").trim() };
      findings.push(finding("IMPORT-LEDGER", "error", { pointer: "/tables/requests" }, blanks));
      continue;
    }
    for (const path of pathsOf(begin, end, column)) cells.get(path)?.push(line);
  }
  return { cells, findings };
}

/** The cells that a request is counted in. */
function pathsOf(begin: string, end: string, column: string): string[] {
  const ends = end === "carriedOut" ? [end] : [end, "closed"];
  return [begin, ...ends].flatMap((row) => [`${row}.${column}`, `${row}.total`]);
}

/** Rows that say where a request came from, or how many there are: no result. */
const notEnds = ["received", "carriedIn", "closed"];
