import type { Edition } from "../../../edition/edition.ts";
import { completeTotals } from "../../complete-totals.ts";
import { isBlank } from "../../read/read-number.ts";
import type { Cell, Cells, Report } from "../../report.ts";
import { totalPaths } from "../../total-paths.ts";
import { type Figures, figuresOf } from "../figures.ts";
import type { Reported } from "../subject.ts";

/** The figures of each table that a text can be held against. */
export type FiguresToTell = {
  readonly proactive: Figures;
  readonly requests: Figures;
  readonly disputes: Figures;
};

/**
 * What is filled in, and totals left blank as far as their parts give them. A blank is not 0: a
 * total with a blank part is not there, and nor is a table in which nothing is filled in, even
 * where blanks were asked to be taken for 0.
 */
export function figuresToTell({ report, edition }: Reported): FiguresToTell {
  const filled = withComputedTotals(report, edition);
  const figures = (table: string) => figuresOf({ report: filled, edition }, table);
  return {
    proactive: figures("proactive"),
    requests: figures("requests"),
    disputes: figures("disputes"),
  };
}

/** Whether any table was read: without one a text cannot be judged. */
export function hasFigures(figures: FiguresToTell): boolean {
  return Object.values(figures).some(({ size }) => size > 0);
}

function withComputedTotals(report: Report, edition: Edition): Report {
  const given = Object.entries(report.tables);
  const tables = given.map(([name, cells]) => [name, withoutBlanks(cells, edition, name)] as const);
  if (tables.every(([, cells], index) => cells === given[index]?.[1])) return report;
  return completeTotals({ ...report, tables: Object.fromEntries(tables) }, edition, "compute")
    .report;
}

/** Without blank totals, which are computed; without anything where all is blank. */
function withoutBlanks(cells: Cells, edition: Edition, table: string): Cells {
  if (![...cells.values()].some(isBlankCell)) return cells;
  const blanks = [...cells].filter(([, cell]) => isBlankCell(cell));
  const totals = totalPaths(edition, table);
  // Where blanks were taken for 0, so are their totals.
  const nothing = blanks.some(([, { value }]) => value === 0) ? 0 : undefined;
  const isFilled = ([path, cell]: [string, Cell]) =>
    !isBlankCell(cell) && !(totals.has(path) && cell.value === nothing);
  if (![...cells].some(isFilled)) return new Map();
  const blankTotals = new Set(blanks.map(([path]) => path).filter((path) => totals.has(path)));
  if (blankTotals.size === 0) return cells;
  return new Map([...cells].filter(([path]) => !blankTotals.has(path)));
}

function isBlankCell({ read }: Cell): boolean {
  return read !== "0" && isBlank(read);
}
