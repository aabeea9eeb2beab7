import type { Finding } from "../messages/finding.ts";
import { checkNumbering } from "./checks/numbering.ts";
import { checkRequests } from "./checks/requests.ts";
import type { Subject } from "./checks/subject.ts";
import { checkSums } from "./checks/sums.ts";

/** Families of checks, in the order in which their findings are told. */
const families: readonly ((subject: Subject) => readonly Finding[])[] = [
  checkSums,
  checkRequests,
  checkNumbering,
];

/**
 * Every check of the figures and the text of a report whose shape is right.
 * @param without - rules that are switched off; errors are told all the same.
 */
export function checkFigures(subject: Subject, without: readonly string[]): Finding[] {
  return families
    .flatMap((check) => check(subject))
    .filter(({ rule, severity }) => severity === "error" || !without.includes(rule));
}
