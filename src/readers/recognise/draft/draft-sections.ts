import { sectionOfTable } from "../../../edition/edition.ts";
import { finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import type { SourceParagraph } from "../../source.ts";
import { ownItem } from "../own/own-items.ts";
import { noteOf } from "../own/own-table.ts";
import type { Made, Moved } from "../own/settle-own.ts";
import type { Piece } from "../tables/table-zones.ts";
import { bodyOf, withOddNumber } from "../text/body.ts";
import type { FileSection } from "../text/sections.ts";
import type { JsonObject } from "./draft.ts";
import { type Drafting, excerpt } from "./drafting.ts";

type SectionWork = {
  readonly drafting: Drafting;
  /** The file sets headings apart by their style. */
  readonly styled: boolean;
  /** Which mandated table a piece belongs to. */
  readonly tables: ReadonlyMap<Piece, string>;
  /** Gathers the own tables and pictures. */
  readonly made: Made;
  readonly moved: Moved;
};

/** Sections as a report's JSON writes them; a mandated heading is left to the edition. */
export function draftSections(sections: readonly FileSection[], work: SectionWork): JsonObject[] {
  return sections.map((section, index) => {
    work.drafting.origins[`/sections/${index}`] = section.place;
    tellMoved(section, `/sections/${index}`, work);
    return draftSection(section, index + 1, work);
  });
}

/** What stands behind the mandated table stands before it in a report: text is told at once. */
function tellMoved(
  section: FileSection,
  pointer: string,
  { drafting, tables, moved }: SectionWork,
) {
  if (!section.pieces.some((piece) => tables.has(piece))) return;
  const r = "@importMandated";
  for (const one of section.paragraphs.filter((each) => section.behind.has(each))) {
    if (one.own) moved.set(one, r);
    else {
      const parameters = { where: sourcePlaceText(one.place), l: excerpt(one.text), r } as const;
      drafting.findings.push(finding("IMPORT-OWN-MOVED", "warning", { pointer }, parameters));
    }
  }
}

function draftSection(
  { heading: line, number, definition, paragraphs, notes, pieces }: FileSection,
  printed: number,
  { drafting: { edition }, styled, tables, made }: SectionWork,
): JsonObject {
  const table = pieces.map((piece) => tables.get(piece)).find((name) => name !== undefined);
  const own = table === undefined ? definition : sectionOfTable(edition, table);
  const official = edition.sections.find(({ id }) => id === own?.id)?.heading;
  const heading = withOddNumber(number, printed, line);
  const body = bodyOf(paragraphs, { styled, itemOf: (one) => itemOf(one, made) });
  return {
    ...(own ? { id: own.id } : {}),
    ...(heading === official ? {} : { heading }),
    ...(body.length > 0 ? { body } : {}),
    ...noteOf(notes.map(({ text }) => text.trim())),
  };
}

/** A table, a picture or a note of the office's own. */
function itemOf(paragraph: SourceParagraph, made: Made): JsonObject | undefined {
  const { own, role, text } = paragraph;
  if (!own) return role === "note" ? { note: text.trim() } : undefined;
  const item = ownItem(own);
  made.set(item[own.type] as JsonObject, paragraph);
  return item;
}
