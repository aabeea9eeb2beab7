import {
  type Edition,
  type Field,
  type Grid,
  gridNamed,
  sectionOfTable,
} from "../edition/edition.ts";
import { type Finding, finding } from "../messages/finding.ts";
import { type SumLine, sumLines } from "./checks/sum-lines.ts";
import { cellPlace } from "./read/read-cell.ts";
import type { Cell, Cells, Report } from "./report.ts";

/** Whether totals that are given, but wrong, are set right as well. */
export type Totals = "compute" | "correct";

export type Completed = { readonly report: Report; readonly findings: readonly Finding[] };

/** Computes the totals left out, and on request corrects wrong ones; each change is a finding. */
export function completeTotals(report: Report, edition: Edition, totals: Totals): Completed {
  const findings: Finding[] = [];
  const tables = Object.fromEntries(
    Object.entries(report.tables).map(([name, cells]) => {
      const grid = gridNamed(edition, name);
      return [name, grid ? completeTable(cells, { grid, edition, totals, findings }) : cells];
    }),
  );
  return { report: { ...report, tables }, findings };
}

type Work = {
  readonly grid: Grid;
  readonly edition: Edition;
  readonly totals: Totals;
  readonly findings: Finding[];
};

/** Totals of totals need their parts first: the lines are gone over until nothing changes. */
function completeTable(given: Cells, work: Work): Cells {
  const cells = new Map(given);
  let open = work.edition.rules
    .filter(({ computes, table }) => computes && table === work.grid.name)
    .flatMap((rule) => sumLines(rule, work.grid))
    .filter(({ left: [total] }) => total && (work.totals === "correct" || !cells.has(total.path)));
  for (let ready = open.filter((line) => isReady(line, cells, open)); ready.length > 0; ) {
    for (const line of ready) setTotal(line, cells, work);
    open = open.filter((line) => !ready.includes(line));
    ready = open.filter((line) => isReady(line, cells, open));
  }
  return cells;
}

/** All parts are known and final: none is a total that is still to be set. */
function isReady({ right }: SumLine, cells: Cells, open: readonly SumLine[]): boolean {
  const pending = open.flatMap(({ left }) => left);
  return right.every(
    (field) => cells.get(field.path)?.value !== undefined && !pending.includes(field),
  );
}

function setTotal({ left, right }: SumLine, cells: Map<string, Cell>, work: Work): void {
  const [field] = left;
  if (!field) return;
  const value = right.reduce((sum, { path }) => sum + (cells.get(path)?.value ?? 0), 0);
  const given = cells.get(field.path);
  if (given?.value === value) return;
  const { digits: _, ...rest } = given ?? {};
  cells.set(field.path, { ...rest, value, read: String(value) });
  work.findings.push(changeOf(field, given, value, work));
}

function changeOf(field: Field, given: Cell | undefined, value: number, work: Work): Finding {
  const heading = sectionOfTable(work.edition, work.grid.name)?.heading ?? "";
  const place = cellPlace(work.grid, heading, field);
  const names = { row: field.labels.row, col: field.labels.column, r: value };
  return given === undefined
    ? finding("TOTAL-COMPUTED", "info", place, names, { expected: value })
    : finding(
        "TOTAL-CORRECTED",
        "warning",
        place,
        { ...names, l: given.read },
        { read: given.read, expected: value },
      );
}
