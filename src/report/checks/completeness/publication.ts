import { type Finding, finding } from "../../../messages/finding.ts";
import { isGovernment, rankOf } from "../../agency.ts";
import type { Report } from "../../report.ts";
import type { Subject } from "../subject.ts";

const basis = "《中华人民共和国政府信息公开条例》第四十九条";

/** The date of the report: after its year has ended, and not later than the law allows. */
export function checkPublication({ report }: Subject): Finding[] {
  const dated = dateOf(report);
  if (!dated) return [];
  const { from, to } = publicationLimits(report);
  // Dates in their ISO form stand in the order of the calendar.
  if (from <= dated.date && dated.date <= to) return [];
  const parameters = { l: dated.date, from, to };
  const details = { read: dated.date, expected: to, basis };
  return [finding("DOC-DATE", "warning", { pointer: dated.pointer }, parameters, details)];
}

type Dated = { readonly date: string; readonly pointer: string };

/** The signature's date, or else one printed under the title. */
function dateOf({ signature, subtitle }: Report): Dated | undefined {
  if (signature) return { date: signature.date, pointer: "/signature/date" };
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(subtitle.join("\n"));
  if (!match) return undefined;
  const [, year, month = "", day = ""] = match;
  return {
    date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    pointer: "/subtitle",
  };
}

/**
 * First and last day on which a report may be published, in their ISO form. Departments and
 * townships have January, governments above them until the end of March.
 */
export function publicationLimits(report: Report): { readonly from: string; readonly to: string } {
  const isDepartment = report.level === "department" || !isGovernment(report);
  const lastDay = isDepartment || rankOf(report) === "township" ? "01-31" : "03-31";
  return { from: `${report.year}-12-31`, to: `${report.year + 1}-${lastDay}` };
}
