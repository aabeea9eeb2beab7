import { type Finding, finding } from "../messages/finding.ts";
import { isMessageCode } from "../messages/sentences.ts";
import { checkCompleteness } from "./checks/completeness/check-completeness.ts";
import { checkDisputes } from "./checks/disputes.ts";
import { checkNumbering } from "./checks/numbering.ts";
import { checkOwnTables } from "./checks/own-tables/check-own-tables.ts";
import { checkProactive } from "./checks/proactive.ts";
import { checkProse } from "./checks/prose/against-tables.ts";
import { checkRequests } from "./checks/requests.ts";
import { checkShiftedRows } from "./checks/shifted-rows.ts";
import type { Subject } from "./checks/subject.ts";
import { checkSums } from "./checks/sums.ts";
import { checkYearOnYear } from "./checks/year-on-year.ts";

/** Families of checks, in the order in which their findings are told. */
const families: readonly ((subject: Subject) => readonly Finding[])[] = [
  checkSums,
  checkShiftedRows,
  checkRequests,
  checkDisputes,
  checkProactive,
  checkYearOnYear,
  checkNumbering,
  checkProse,
  checkOwnTables,
  checkCompleteness,
];

/** Rules that are off unless a call switches them on. */
const offByDefault: readonly string[] = ["DOC-LEN"];

export type RuleChoice = {
  /** Rules that are switched off, by their ids; errors are told all the same. */
  readonly without?: readonly string[];
  /** Rules that are switched on which only some offices ask for, such as `DOC-LEN`. */
  readonly also?: readonly string[];
};

/** The rules that a call leaves out. */
export function rulesOff({ without = [], also = [] }: RuleChoice): string[] {
  return [...offByDefault.filter((rule) => !also.includes(rule)), ...without];
}

/** Every check of the figures and the text of a report whose shape is right. */
export function checkFigures(subject: Subject, choice: RuleChoice = {}): Finding[] {
  const off = rulesOff(choice);
  const told = families
    .flatMap((check) => check(subject))
    .filter(({ rule, severity }) => severity === "error" || !off.includes(rule));
  return [...told, ...unknownRules(choice)];
}

/** A slip in an id would leave the rule on, or off, without a word. */
function unknownRules({ without = [], also = [] }: RuleChoice): Finding[] {
  return [...without, ...also]
    .filter((rule) => !isMessageCode(rule))
    .map((rule) => finding("RULE-UNKNOWN", "warning", { pointer: "" }, { rule }));
}
