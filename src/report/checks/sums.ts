import type { Edition, Field, SumRule } from "../../edition/edition.ts";
import { gridNamed, sectionOfTable } from "../../edition/edition.ts";
import { type Finding, finding, type Place } from "../../messages/finding.ts";
import { cellPlace } from "../read-cell.ts";
import type { Cells } from "../report.ts";
import type { Subject } from "./subject.ts";
import { type SumLine, sumLines } from "./sum-lines.ts";

/** A line whose sums do not stand in the rule's relation. */
type Failure = {
  readonly line: SumLine;
  readonly left: number;
  readonly right: number;
  readonly suspect: Field;
};

/** Every sum that the edition's rules ask for. A line that lacks a figure is not judged. */
export function checkSums({ report, edition }: Subject): Finding[] {
  return Object.entries(report.tables).flatMap(([table, cells]) => {
    const rules = edition.rules.filter((rule) => rule.table === table);
    return pointAtCrossings(failuresOf(rules, cells, edition)).map((failure) =>
      toFinding(failure, edition),
    );
  });
}

function failuresOf(rules: readonly SumRule[], cells: Cells, edition: Edition): Failure[] {
  return rules.flatMap((rule) => {
    const grid = gridNamed(edition, rule.table);
    const lines = grid ? sumLines(rule, grid) : [];
    return lines.flatMap((line) => judge(line, cells));
  });
}

function judge(line: SumLine, cells: Cells): Failure[] {
  const left = sumOf(line.left, cells);
  const right = sumOf(line.right, cells);
  const [suspect] = line.left;
  if (left === undefined || right === undefined || !suspect) return [];
  return holds(left, line.rule.relation, right) ? [] : [{ line, left, right, suspect }];
}

function holds(left: number, relation: SumRule["relation"], right: number): boolean {
  switch (relation) {
    case "=":
      return left === right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
  }
}

function sumOf(fields: readonly Field[], cells: Cells): number | undefined {
  const values = fields.map(({ path }) => cells.get(path)?.value);
  return values.every((value) => value !== undefined)
    ? values.reduce((sum, value) => sum + value, 0)
    : undefined;
}

/**
 * Two failed sums that differ by the same amount and share just one cell accuse that cell;
 * otherwise the total is named.
 */
function pointAtCrossings(failures: readonly Failure[]): Failure[] {
  return failures.map((failure) => {
    const crossings = failures.flatMap((other) => crossingOf(failure, other));
    const suspects = new Set(crossings);
    const [suspect] = suspects;
    return suspect && suspects.size === 1 ? { ...failure, suspect } : failure;
  });
}

function crossingOf(one: Failure, other: Failure): Field[] {
  if (one.line.rule.along === other.line.rule.along) return [];
  if (Math.abs(one.left - one.right) !== Math.abs(other.left - other.right)) return [];
  const shared = fieldsOf(one).filter((field) => fieldsOf(other).includes(field));
  return shared.length === 1 ? shared : [];
}

function fieldsOf({ line }: Failure): Field[] {
  return [...line.left, ...line.right];
}

function toFinding(failure: Failure, edition: Edition): Finding {
  const { line, left, right, suspect } = failure;
  const { rule } = line;
  const [total] = line.left;
  const labels = total?.labels ?? suspect.labels;
  const parameters = {
    row: labels.row,
    col: labels.column,
    l: left,
    r: right,
    d: left - right,
  };
  return finding(rule.id, rule.severity, placeOf(suspect, rule.table, edition), parameters, {
    read: left,
    expected: right,
    difference: left - right,
    compared: fieldsOf(failure).map((field) => placeOf(field, rule.table, edition).pointer),
  });
}

function placeOf(field: Field, table: string, edition: Edition): Place {
  const grid = gridNamed(edition, table);
  if (!grid) throw new Error(`no table ${table} in edition ${edition.id}`);
  return cellPlace(grid, sectionOfTable(edition, table)?.heading ?? grid.description, field);
}
