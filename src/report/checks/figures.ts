import { type Field, gridNamed, sectionOfTable } from "../../edition/edition.ts";
import type { Place } from "../../messages/finding.ts";
import { ownMember } from "../../messages/own-member.ts";
import { cellPlace } from "../read-cell.ts";
import type { Reported } from "./subject.ts";

/** A cell that holds a number, and where it stands. */
export type Figure = {
  readonly field: Field;
  readonly value: number;
  readonly unit: string | undefined;
  readonly place: Place;
};

/** The figures of a table by their fields' paths. */
export type Figures = ReadonlyMap<string, Figure>;

/** Every figure of a table; none when there is no report or the report lacks the table. */
export function figuresOf(reported: Reported | undefined, table: string): Figures {
  const grid = reported && gridNamed(reported.edition, table);
  if (!grid) return new Map();
  const heading = sectionOfTable(reported.edition, table)?.heading ?? grid.description;
  const figures = grid.fields.flatMap((field) => {
    const { value, unit } = ownMember(reported.report.tables, table)?.get(field.path) ?? {};
    const place = cellPlace(grid, heading, field);
    return value === undefined ? [] : [{ field, value, unit, place }];
  });
  return new Map(figures.map((figure) => [figure.field.path, figure]));
}

/** The sum of some figures; undefined when one of them is missing. */
export function addUp(figures: Figures, paths: readonly string[]): number | undefined {
  const values = paths.map((path) => figures.get(path)?.value);
  return values.every((value) => value !== undefined)
    ? values.reduce((sum, value) => sum + value, 0)
    : undefined;
}

/** The places of some figures, to be listed as compared. */
export function pointersTo(figures: Figures, paths: readonly string[]): string[] {
  return paths.flatMap((path) => figures.get(path)?.place.pointer ?? []);
}

/** A pointer into last year's report, told apart from those into this year's. */
export function inPrevious(pointer: string): string {
  return `previous#${pointer}`;
}
