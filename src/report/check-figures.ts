import type { Edition } from "../edition/edition.ts";
import type { Finding } from "../messages/finding.ts";
import { checkNumbering } from "./checks/numbering.ts";
import { checkRequests } from "./checks/requests.ts";
import { checkSums } from "./checks/sums.ts";
import type { Report } from "./report.ts";

/** Every check of the figures and the text of a report whose shape is right. */
export function checkFigures(report: Report, edition: Edition): Finding[] {
  return [
    ...checkSums(report, edition),
    ...checkRequests(report, edition),
    ...checkNumbering(report),
  ];
}
