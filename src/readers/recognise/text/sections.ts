import { perObject } from "../../../document/per-object.ts";
import type { Edition, SectionDefinition } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { isNoteText } from "../../../report/read/note-text.ts";
import { readTypedNumber, type TypedNumber } from "../../../report/text/numbering.ts";
import type { SourceParagraph } from "../../source.ts";
import { excerpt } from "../draft/drafting.ts";
import { likeness, normalise } from "../labels/labels.ts";
import { isBlankLine, type Piece, type Zoned } from "../tables/table-zones.ts";

/** A section of the file: its heading, its text and the tables that stand in it. */
export type FileSection = {
  readonly heading: string;
  /** That stands before the heading. */
  readonly number: TypedNumber | undefined;
  readonly place: SourceParagraph["place"];
  readonly definition: SectionDefinition | undefined;
  readonly paragraphs: SourceParagraph[];
  readonly notes: SourceParagraph[];
  readonly pieces: Piece[];
  /** What stands behind the first of the tables. */
  readonly behind: Set<SourceParagraph>;
};

export type Outline = {
  readonly head: readonly SourceParagraph[];
  readonly sections: readonly FileSection[];
  /** Lines with the name of a mandated section that had begun before: they make no second one. */
  readonly repeated: readonly SourceParagraph[];
};

const longestHeading = 45;
const sureLikeness = 0.9;

/** Cuts a file into sections at the headings of the first level. */
export function findSections(zoned: readonly Zoned[], editions: readonly Edition[]): Outline {
  const head: SourceParagraph[] = [];
  const sections: FileSection[] = [];
  const repeated: SourceParagraph[] = [];
  let current: FileSection | undefined;
  const begin = (section: FileSection, line: SourceParagraph): FileSection => {
    const before = sections.find((other) => isSameSection(other, section));
    if (before) repeated.push(line);
    else sections.push(section);
    return before ?? section;
  };
  for (const one of zoned.filter((each) => !isBlankLine(each))) {
    const heading = one.type === "paragraph" ? headingOf(one, editions) : undefined;
    if (one.type !== "paragraph") current?.pieces.push(one);
    else if (heading) current = begin(sectionOf(heading, one, editions), one);
    else if (current) addLine(one, current);
    else head.push(one);
  }
  return { head, sections, repeated };
}

/** A contents list, a running head or a table's second half names a mandated section again. */
function isSameSection(one: FileSection, other: FileSection): boolean {
  return (
    one.definition !== undefined &&
    one.definition.id === other.definition?.id &&
    likeness(normalise(one.heading), normalise(other.heading)) >= sureLikeness
  );
}

export function repeatedHeadings(repeated: readonly SourceParagraph[]): Finding[] {
  return repeated.map(({ text, place }) => {
    const parameters = { l: excerpt(text), where: sourcePlaceText(place) };
    return finding("IMPORT-TWICE", "info", { pointer: "" }, parameters);
  });
}

function addLine(paragraph: SourceParagraph, section: FileSection): void {
  const { notes, paragraphs, pieces, behind } = section;
  (isNote(paragraph, section) ? notes : paragraphs).push(paragraph);
  if (pieces.length > 0) behind.add(paragraph);
}

function sectionOf(
  heading: string,
  { text, place }: SourceParagraph,
  editions: readonly Edition[],
): FileSection {
  const definition = definitionOf(heading, editions);
  const typed = readTypedNumber(text.trim());
  const number = typed?.level === 1 ? typed : undefined;
  const empty = { paragraphs: [], notes: [], pieces: [], behind: new Set<SourceParagraph>() };
  return { heading, number, place, definition, ...empty };
}

/** `一、总体情况`; a mandated heading also without its number. */
function headingOf(paragraph: SourceParagraph, editions: readonly Edition[]): string | undefined {
  const line = paragraph.text.trim();
  const typed = readTypedNumber(line);
  const rest = (typed?.level === 1 ? typed.rest : line).trim();
  if (paragraph.role === "heading") return rest;
  if (paragraph.role !== undefined) return undefined;
  if (rest.length > longestHeading || rest === "") return undefined;
  if (typed?.level === 1) return /。./.test(rest) || /[；，]$/.test(rest) ? undefined : rest;
  return !typed && definitionOf(rest, editions) ? rest : undefined;
}

export function definitionOf(
  heading: string,
  editions: readonly Edition[],
): SectionDefinition | undefined {
  const key = normalise(heading);
  const named = editions.flatMap(headingsOf).map(({ section, keys }) => ({
    section,
    score: Math.max(...keys.map((own) => likeness(own, key))),
  }));
  const [best] = named.sort((first, second) => second.score - first.score);
  return best && best.score >= sureLikeness ? best.section : undefined;
}

/** The sections of an edition and the headings that each may have, normalised. */
const headingsOf = perObject(({ sections }: Edition) =>
  sections.map((section) => ({
    section,
    keys: [section.heading, ...(section.otherHeadings ?? [])].map(normalise),
  })),
);

/** `注：……` under a table and its items `2.……`, or what a style says to be one. */
function isNote({ text, role }: SourceParagraph, section: FileSection): boolean {
  if (section.pieces.length === 0) return false;
  return role === "note" || isNoteText(text) || goesOn(text, section);
}

/** A numbered item behind a note, as long as nothing else has come between. */
function goesOn(text: string, { notes, paragraphs }: FileSection): boolean {
  const [note, paragraph] = [notes.at(-1), paragraphs.at(-1)];
  return note !== undefined && !paragraph && /^\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])/.test(text);
}
