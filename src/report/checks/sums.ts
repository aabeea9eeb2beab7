import {
  type Field,
  gridNamed,
  type Relation,
  type SumRule,
  sectionOfTable,
} from "../../edition/edition.ts";
import { type Finding, finding, type Place, type Severity } from "../../messages/finding.ts";
import { ownMember } from "../../messages/own-member.ts";
import type { MessageParameters } from "../../messages/sentences.ts";
import { cellPlace } from "../read/read-cell.ts";
import { inPrevious } from "./figures.ts";
import { type RuleLine, ruleLines, type Term } from "./rule-lines.ts";
import type { Compared, Reported } from "./subject.ts";

/** A line whose sums do not stand in the rule's relation. */
type Failure = {
  readonly line: RuleLine;
  readonly left: number;
  readonly right: number;
  readonly suspect: Term;
};

const holds: Readonly<Record<Relation, (left: number, right: number) => boolean>> = {
  "=": (left, right) => left === right,
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
  needs: (left, right) => left <= 0 || right !== 0,
  with: (left, right) => (left === 0) === (right === 0),
};

/** Every law that the edition's rules state. A line that lacks a figure is not judged. */
export function checkSums(subject: Compared): Finding[] {
  const failures = subject.edition.rules.flatMap((rule) => failuresOf(rule, subject));
  return failures
    .filter((failure) => !goesWithoutSaying(failure, failures))
    .map((failure) => toFinding(pointAtCrossing(failure, failures), subject));
}

function failuresOf(rule: SumRule, subject: Compared): Failure[] {
  const grid = gridNamed(subject.edition, rule.table);
  return grid ? ruleLines(rule, grid).flatMap((line) => judge(line, subject)) : [];
}

function judge(line: RuleLine, subject: Compared): Failure[] {
  const left = sumOf(line.left, line.rule, subject);
  const right = sumOf(line.right, line.rule, subject);
  const [suspect] = line.left;
  if (left === undefined || right === undefined || !suspect) return [];
  return holds[line.rule.relation](left, right) ? [] : [{ line, left, right, suspect }];
}

function sumOf(terms: readonly Term[], rule: SumRule, subject: Compared): number | undefined {
  let sum = 0;
  for (const term of terms) {
    const value = figureOf(term, rule, subject);
    if (value === undefined) return undefined;
    sum += term.sign * value;
  }
  return sum;
}

function figureOf(
  { field, year }: Term,
  { table }: SumRule,
  subject: Compared,
): number | undefined {
  const reported: Reported | undefined = year === "this" ? subject : subject.previous;
  return reported && ownMember(reported.report.tables, table)?.get(field.path)?.value;
}

function goesWithoutSaying({ line, suspect }: Failure, failures: readonly Failure[]): boolean {
  return failures.some(
    (other) => other.line.rule.id === line.rule.impliedBy && other.suspect.field === suspect.field,
  );
}

/**
 * Two failed sums that differ by the same amount and share just one cell accuse that cell;
 * otherwise the total is named.
 */
function pointAtCrossing(failure: Failure, failures: readonly Failure[]): Failure {
  const crossings = new Set(failures.flatMap((other) => crossingOf(failure, other)));
  const [crossing] = crossings;
  const suspect = termsOf(failure).find(({ field }) => field === crossing);
  return suspect && crossings.size === 1 ? { ...failure, suspect } : failure;
}

function crossingOf(one: Failure, other: Failure): Field[] {
  if (one.line.rule.along === other.line.rule.along) return [];
  if (Math.abs(one.left - one.right) !== Math.abs(other.left - other.right)) return [];
  const others = ownFields(other);
  const shared = ownFields(one).filter((field) => others.includes(field));
  return shared.length === 1 ? shared : [];
}

function ownFields(failure: Failure): Field[] {
  return termsOf(failure).flatMap(({ field, year }) => (year === "this" ? [field] : []));
}

function termsOf({ line }: Failure): Term[] {
  return [...line.left, ...line.right];
}

function toFinding(failure: Failure, subject: Compared): Finding {
  const { line, suspect } = failure;
  const { rule } = line;
  const compared = termsOf(failure).map((term) => {
    const { pointer } = placeOf(term.field, rule, subject);
    return term.year === "this" ? pointer : inPrevious(pointer);
  });
  const place = placeOf(suspect.field, rule, subject);
  return finding(rule.id, severityOf(rule, subject), place, blanksOf(failure, subject), {
    ...amounts(failure, subject),
    compared,
    basis: rule.basis,
  });
}

/** A breach that a note under the table explains is no error. */
function severityOf({ severity, waivable, table }: SumRule, { report }: Compared): Severity {
  const isExplained = report.sections.some((one) => one.table === table && one.note !== undefined);
  return waivable && isExplained ? "warning" : severity;
}

/** The operands' own blanks are the rule's affair: a test compares them with its sentence. */
function blanksOf(failure: Failure, subject: Compared): MessageParameters<SumRule["id"]> {
  const { line, left, right, suspect } = failure;
  const { labels } = line.left[0]?.field ?? suspect.field;
  const own = termsOf(failure).flatMap((term) =>
    term.blank === undefined
      ? []
      : [[term.blank, figureOf(term, line.rule, subject) ?? 0] as const],
  );
  const shared = { row: labels.row, col: labels.column, l: left, r: right, d: left - right };
  return { ...shared, ...Object.fromEntries(own) } as MessageParameters<SumRule["id"]>;
}

/** What stands in the accused cell, and what would set the sums right if all others are. */
function amounts(failure: Failure, subject: Compared): Partial<Finding> {
  const { line, left, right, suspect } = failure;
  const read = figureOf(suspect, line.rule, subject) ?? 0;
  if (line.rule.relation === "needs" || line.rule.relation === "with") return { read };
  const side = line.left.includes(suspect) ? 1 : -1;
  const difference = (left - right) * side * suspect.sign;
  return { read, expected: read - difference, difference };
}

function placeOf(field: Field, { table }: SumRule, { edition }: Compared): Place {
  const grid = gridNamed(edition, table);
  if (!grid) throw new Error(`no table ${table} in edition ${edition.id}`);
  return cellPlace(grid, sectionOfTable(edition, table)?.heading ?? grid.description, field);
}
