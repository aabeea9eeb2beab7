import type { Edition, Grid } from "../../../src/edition/edition.ts";
import { ownMember } from "../../../src/messages/own-member.ts";
import { isRecord } from "../../../src/report/read/input.ts";
import { agencyLevels } from "../../../src/report/report.ts";
import { readBody } from "./body.ts";
import { bodyText } from "./body-text.ts";
import { cellText } from "./cell-text.ts";
import {
  type Cells,
  cellKey,
  type Draft,
  type DraftSection,
  editionOf,
  emptyDraft,
  type Passage,
} from "./draft.ts";
import { isTexts, lostMembers } from "./lost-members.ts";
import { reportOf } from "./write-draft.ts";

/** Members that have a field of their own on the page. */
const known = [
  "year",
  "agency",
  "level",
  "title",
  "subtitle",
  "introduction",
  "sections",
  "tables",
  "signature",
];

/** Lays a report's JSON into the fields of the page; undefined when it is no report. */
export function readDraft(value: unknown, id: string): Draft | undefined {
  if (!isRecord(value) || !Number.isInteger(value.year)) return undefined;
  const year = Number(value.year);
  const edition = editionOf({ year });
  const empty = emptyDraft(id, year);
  const signature = isRecord(value.signature) ? value.signature : {};
  const draft: Draft = {
    ...empty,
    agency: line(value.agency),
    level: agencyLevels.find((level) => level === value.level) ?? "",
    title: line(value.title),
    subtitle: passage(value.subtitle),
    introduction: passage(value.introduction),
    sections: Array.isArray(value.sections) ? value.sections.map(readSection) : empty.sections,
    cells: readCells(value.tables, edition),
    signature: { agency: line(signature.agency), date: line(signature.date) },
    rest: Object.fromEntries(Object.entries(value).filter(([name]) => !known.includes(name))),
  };
  const lost = lostMembers(value, reportOf(draft, edition));
  return { ...draft, lost: lost.map((pointer) => withKey(pointer, draft.sections)) };
}

/** A section's number changes when one before it is deleted; its key does not. */
function withKey(pointer: string, sections: Draft["sections"]): string {
  const [root, part, index, ...steps] = pointer.split("/");
  const key = part === "sections" ? sections[Number(index)]?.key : undefined;
  return key === undefined ? pointer : [root, part, key, ...steps].join("/");
}

function readSection(value: unknown, index: number): DraftSection {
  const section = isRecord(value) ? value : {};
  return {
    key: line(section.id) || `own-${index}`,
    ...(typeof section.id === "string" ? { id: section.id } : {}),
    heading: line(section.heading),
    body: readBody(section.body),
    note: lines(section.note),
  };
}

function passage(value: unknown): Passage {
  const text = bodyText(value);
  return value === undefined ? { text } : { text, given: { text, value } };
}

function line(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A list of paragraphs as one text. */
function lines(value: unknown): string {
  return isTexts(value) ? value.join("\n") : line(value);
}

/** Every cell that the edition knows, as it would be typed. */
export function readCells(tables: unknown, edition: Edition): Cells {
  return Object.fromEntries(edition.grids.flatMap((grid) => cellsOf(tables, grid)));
}

function cellsOf(tables: unknown, grid: Grid): [string, string][] {
  const table = isRecord(tables) ? ownMember(tables, grid.name) : undefined;
  return grid.fields.flatMap(({ path }) => {
    const text = cellText(path.split(".").reduce(member, table));
    return text === "" ? [] : [[cellKey(grid.name, path), text] as [string, string]];
  });
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? ownMember(value, name) : undefined;
}
