import { perObject } from "../../document/per-object.ts";
import { type Field, type Grid, gridNamed, sectionOfTable } from "../../edition/edition.ts";
import type { Place } from "../../messages/finding.ts";
import { ownMember } from "../../messages/own-member.ts";
import { cellPlace } from "../read/read-cell.ts";
import type { Report } from "../report.ts";
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
  const known = figuresByGrid(reported.report);
  const figures = known.get(grid) ?? findFigures(reported, grid);
  known.set(grid, figures);
  return figures;
}

/** Most checks ask for the same tables. */
const figuresByGrid = perObject((_: Report) => new Map<Grid, Figures>());

function findFigures({ report, edition }: Reported, grid: Grid): Figures {
  const heading = sectionOfTable(edition, grid.name)?.heading ?? grid.description;
  const cells = ownMember(report.tables, grid.name);
  const figures = new Map<string, Figure>();
  for (const field of grid.fields) {
    const { value, unit } = cells?.get(field.path) ?? {};
    if (value === undefined) continue;
    figures.set(field.path, { field, value, unit, place: cellPlace(grid, heading, field) });
  }
  return figures;
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
