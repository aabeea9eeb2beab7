import { sectionOfTable } from "../edition/edition.ts";
import type { Finding } from "../messages/finding.ts";
import { ownMember } from "../messages/own-member.ts";
import type { Unit } from "./unit.ts";

type Naming = {
  readonly unit: Unit;
  /** The parts of a report, by the beginnings of the pointers to them. */
  readonly places: Readonly<Record<string, string>>;
};

/** Of several findings of one sort, which are in one table when they are in any. */
export function commonPlace(finding: Finding, naming: Naming): string {
  return finding.place.cell?.labels.table ?? placeOf(finding, naming);
}

/** Table, row and column in printed words, or the words for a part of the report. */
export function placeOf({ place: { cell, pointer } }: Finding, naming: Naming): string {
  if (!cell) return partOf(pointer, naming);
  const { table, row, column } = cell.labels;
  return [table, row, column].filter(Boolean).join(" ");
}

/** Whoever wrote a DOCX knows no pointers; they are for what has no name on paper. */
function partOf(pointer: string, { unit: { report, edition }, places }: Naming): string {
  const [, first = "", second = ""] = pointer.split("/");
  const section = report?.sections.find((one) => one.pointer === `/${first}/${second}`);
  const table = first === "tables" && edition ? sectionOfTable(edition, second) : undefined;
  return (
    (section ?? table)?.heading ??
    ownMember(places, `${first}/${second}`) ??
    ownMember(places, first) ??
    pointer
  );
}
