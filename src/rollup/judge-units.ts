import { type Edition, sectionOfTable } from "../edition/edition.ts";
import { type Finding, finding } from "../messages/finding.ts";
import { ownMember } from "../messages/own-member.ts";
import { cellPlace } from "../report/read/read-cell.ts";
import type { Report } from "../report/report.ts";
import { usualForms } from "../report/text/half-width.ts";
import { type Unit, unitName } from "./unit.ts";

/** What all reports that are added up have in common. */
export type Common = { readonly year: number; readonly edition: Edition };

/**
 * The year and the edition of most of the reports.
 * @param year - the year asked for; the edition is then that of most reports of this year.
 */
export function commonOf(units: readonly Unit[], year?: number): Common | undefined {
  const all = units.flatMap(({ report, edition }) =>
    report && edition ? [{ year: report.year, edition }] : [],
  );
  const asked = all.filter((one) => year === undefined || one.year === year);
  const groups = Map.groupBy(asked, (one) => `${one.year} ${one.edition.id}`);
  return [...groups.values()].sort((one, other) => other.length - one.length)[0]?.[0];
}

/** The units with one more error each for what forbids to add their figures to the others'. */
export function judgeUnits(units: readonly Unit[], common: Common): Unit[] {
  return units.map((unit, index) => ({
    ...unit,
    findings: [...unit.findings, ...misfits(unit, units.slice(0, index), common)],
  }));
}

function misfits(unit: Unit, earlier: readonly Unit[], common: Common): Finding[] {
  const { report, edition } = unit;
  if (!report || !edition) return [];
  if (report.year !== common.year) {
    const blanks = { l: report.year, r: common.year };
    return [finding("ROLLUP-YEAR", "error", { pointer: "/year" }, blanks)];
  }
  if (edition.id !== common.edition.id) {
    const blanks = { l: edition.id, r: common.edition.id };
    return [finding("ROLLUP-EDITION", "error", { pointer: "/edition" }, blanks)];
  }
  return [...repeated(unit, earlier), ...withoutUnit(unit, common)];
}

/** One unit's figures in two files would be counted twice. */
function repeated(unit: Unit, earlier: readonly Unit[]): Finding[] {
  const first = earlier.find(
    ({ report }) =>
      report?.year === unit.report?.year && plainName(report) === plainName(unit.report),
  );
  if (!first) return [];
  const blanks = { t: unitName(unit), file: first.file };
  return [finding("ROLLUP-TWICE", "error", { pointer: "/agency" }, blanks)];
}

/** Names are typed with blanks, and in characters of either width. */
function plainName(report: Report | undefined): string | undefined {
  return report && usualForms(report.agency).replaceAll(/\s/g, "");
}

/** Money of an unknown unit cannot be added to other money. */
function withoutUnit({ report }: Unit, { edition }: Common): Finding[] {
  return edition.grids.flatMap((grid) =>
    grid.fields.flatMap((field) => {
      const cell = report && ownMember(report.tables, grid.name)?.get(field.path);
      if (field.type !== "money" || !cell?.value || cell.unit !== undefined) return [];
      const blanks = { row: field.labels.row, col: field.labels.column };
      const place = cellPlace(grid, sectionOfTable(edition, grid.name)?.heading ?? "", field);
      return [finding("ROLLUP-UNIT", "error", place, blanks, { read: cell.value })];
    }),
  );
}
