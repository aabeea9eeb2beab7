import { editions as editionFiles } from "#templates";
import { appliesTo, type Edition } from "../../../src/edition/edition.ts";
import { readEdition } from "../../../src/edition/read-edition.ts";
import type { AgencyLevel } from "../../../src/report/report.ts";
import type { Body } from "./body.ts";
import type { Remark } from "./remark.ts";

/** A report as it stands in the fields of the page: all texts as typed. */
export type Draft = {
  readonly id: string;
  readonly year: number;
  readonly agency: string;
  readonly level: AgencyLevel | "";
  readonly title: string;
  readonly subtitle: Passage;
  readonly introduction: Passage;
  readonly sections: readonly DraftSection[];
  /** By table and path: `requests/received.total`. */
  readonly cells: Cells;
  readonly signature: { readonly agency: string; readonly date: string };
  /** Members of an opened file that the page has no field for, and writes as they were. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** What stood in an opened file and could not be taken over, as JSON Pointers. */
  readonly lost: readonly string[];
  /** Of a draft that was made of an old report's file. */
  readonly remarks?: readonly Remark[];
  /** What last year's report has filled in. */
  readonly takenOver?: TakenOver | undefined;
  /** Texts that the page has put in and nobody has looked over yet, by `introduction` or section. */
  readonly unread?: Readonly<Record<string, Origin>>;
};

/** What is told of a report that was begun with last year's. */
export type TakenOver = {
  readonly lastYear: number;
  /** Whether the draft had another year before. */
  readonly isYearSet: boolean;
  readonly parts: readonly ("agency" | "level" | "signature")[];
  /** Figures as they were handed on: untouched, they go again when the year is changed. */
  readonly cells: Cells;
};

/** Where a text comes from that no person has written for this report. */
export type Origin =
  | { readonly type: "previous"; readonly year: number }
  | { readonly type: "standard" };

export type Cells = Readonly<Record<CellKey, string>>;

/** A table and a path in it. */
export type CellKey = `${string}/${string}`;

/** A text, and the JSON it was read from: untouched, it is written as it was. */
export type Passage = {
  readonly text: string;
  readonly given?: { readonly text: string; readonly value: unknown };
};

export type DraftSection = {
  readonly key: string;
  /** The mandated section's id; an own section has none. */
  readonly id?: string;
  /** Empty for the mandated heading. */
  readonly heading: string;
  readonly body: Body;
  readonly note: string;
};

export const editions: readonly Edition[] = editionFiles.map(readEdition);

/** The edition for a year; the newest where none is made for it. */
export function editionOf({ year }: Pick<Draft, "year">): Edition {
  const newest = editions.at(-1);
  const edition = editions.find((one) => appliesTo(one, year)) ?? newest;
  if (!edition) throw new Error("the page has no edition");
  return edition;
}

/** An empty report with the edition's sections. */
export function emptyDraft(id: string, year: number): Draft {
  return {
    id,
    year,
    agency: "",
    level: "",
    title: "",
    subtitle: { text: "" },
    introduction: { text: "" },
    sections: sectionsOf(editionOf({ year })),
    cells: {},
    signature: { agency: "", date: "" },
    rest: {},
    lost: [],
  };
}

function sectionsOf(edition: Edition): DraftSection[] {
  return edition.sections.map(({ id }) => ({
    key: id,
    id,
    heading: "",
    body: { text: "" },
    note: "",
  }));
}

/** Nothing was typed yet: not worth to be kept. */
export function isEmpty(draft: Draft): boolean {
  const { agency, level, title, subtitle, signature, sections } = draft;
  const notes = sections.flatMap(({ heading, note }) => [heading, note]);
  const texts = [agency, level, title, subtitle.text, signature.agency, signature.date, ...notes];
  return !hasWork(draft) && texts.every((text) => text === "");
}

/** Whether there are figures or texts in it, which belong to one year. */
export function hasWork({ cells, sections, introduction }: Draft): boolean {
  const texts = [introduction.text, ...sections.map(({ body }) => body.text)];
  const isBare = sections.every(({ body, id }) => body.items === undefined && id !== undefined);
  return !isBare || [...texts, ...Object.values(cells)].some((text) => text !== "");
}

export function cellKey(table: string, path: string): CellKey {
  return `${table}/${path}`;
}
