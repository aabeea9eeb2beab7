import { perObject } from "../../../../src/document/per-object.ts";
import { parse } from "../../batch.ts";
import { levelOfName } from "../agency-level.ts";
import type { Body } from "../body.ts";
import { type Draft, hasWork, type Origin, type Passage, type TakenOver } from "../draft.ts";
import { readDraft } from "../read-draft.ts";
import { type Previous, withCells } from "../state.ts";
import { carriedOver } from "./carry-over.ts";

/** Last year's report in the fields of the page. */
export const lastDraft = perObject(({ text }: Previous): Draft | undefined =>
  readDraft(parse(text), "previous"),
);

/** Whether a report is of the year before a draft's. */
export function isOfLastYear({ year }: Pick<Previous, "year">, draft: Draft): boolean {
  return year === draft.year - 1;
}

/**
 * Begins a report with last year's: it is of the year after that one, unless there are figures or
 * texts of another year in it already, which then stay alone.
 *
 * @param years - those that a report may be of.
 */
export function beginWith(draft: Draft, previous: Previous, years: readonly number[]): Draft {
  const year = previous.year + 1;
  const isYearSet = year !== draft.year && !hasWork(draft) && years.includes(year);
  return filledFrom(isYearSet ? { ...draft, year } : draft, previous, isYearSet);
}

/** The draft as one of another year; figures that last year's report handed on go with the old one. */
export function withYear(draft: Draft, year: number, previous: Previous | undefined): Draft {
  const { takenOver, ...rest } = draft;
  const kept = Object.entries(draft.cells).filter(
    ([key, text]) => takenOver?.cells[key as `${string}/${string}`] !== text,
  );
  const unread = { ...draft.unread, ...unreadSince(draft, year) };
  const moved: Draft = { ...rest, year, cells: Object.fromEntries(kept), unread };
  return previous ? filledFrom(moved, previous, false) : moved;
}

/** An old report that is made one of a later year still has the texts of its own. */
function unreadSince(draft: Draft, year: number): Draft["unread"] {
  if (year <= draft.year) return {};
  const origin: Origin = { type: "previous", year: draft.year };
  const { introduction, sections } = draft;
  const places = [
    ...(isAsGiven(introduction) ? ["introduction"] : []),
    ...sections.filter(({ body }) => isAsGiven(body)).map(({ key }) => key),
  ];
  return Object.fromEntries(places.map((place) => [place, origin]));
}

function isAsGiven({ text, given }: Passage | Body): boolean {
  return given !== undefined && given.text === text && text.trim() !== "";
}

/** Fills in what last year's report hands on, and nothing of a report of any other year. */
function filledFrom(draft: Draft, previous: Previous, isYearSet: boolean): Draft {
  const last = lastDraft(previous);
  if (!last || !isOfLastYear(previous, draft)) return draft;
  const cells = carriedOver(draft, previous.cells);
  const agency = draft.agency || last.agency;
  const signed = draft.signature.agency || last.signature.agency;
  const level = draft.level || last.level || levelOfName(agency);
  const takenOver: TakenOver = {
    lastYear: last.year,
    isYearSet,
    parts: [
      ...(agency === draft.agency ? [] : (["agency"] as const)),
      ...(level === draft.level ? [] : (["level"] as const)),
      ...(signed === draft.signature.agency ? [] : (["signature"] as const)),
    ],
    cells,
  };
  const filled = { ...draft, agency, level, signature: { ...draft.signature, agency: signed } };
  return { ...withCells(filled, cells), takenOver };
}
