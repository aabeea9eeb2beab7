import { sectionOfTable } from "../../edition/edition.ts";
import { bodyOf } from "./body.ts";
import type { JsonObject } from "./draft.ts";
import type { Drafting } from "./drafting.ts";
import type { FileSection } from "./sections.ts";
import type { Piece } from "./table-zones.ts";

type SectionWork = {
  readonly drafting: Drafting;
  /** The file sets headings apart by their style. */
  readonly styled: boolean;
  /** Which mandated table a piece belongs to. */
  readonly tables: ReadonlyMap<Piece, string>;
};

/** Sections as a report's JSON writes them; a mandated heading is left to the edition. */
export function draftSections(sections: readonly FileSection[], work: SectionWork): JsonObject[] {
  return sections.map((section, index) => {
    work.drafting.origins[`/sections/${index}`] = section.place;
    return draftSection(section, work);
  });
}

function draftSection(
  { heading, definition, paragraphs, notes, pieces }: FileSection,
  { drafting: { edition }, styled, tables }: SectionWork,
): JsonObject {
  const table = pieces.map((piece) => tables.get(piece)).find((name) => name !== undefined);
  const own = table === undefined ? definition : sectionOfTable(edition, table);
  const official = edition.sections.find(({ id }) => id === own?.id)?.heading;
  const body = bodyOf(paragraphs, styled);
  return {
    ...(own ? { id: own.id } : {}),
    ...(heading === official ? {} : { heading }),
    ...(body.length > 0 ? { body } : {}),
    ...noteOf(notes.map(({ text }) => text.trim())),
  };
}

/** A line for one paragraph, a list for several. */
function noteOf(lines: readonly string[]): JsonObject {
  const [first, ...others] = lines;
  if (first === undefined) return {};
  return { note: others.length === 0 ? first : lines };
}
