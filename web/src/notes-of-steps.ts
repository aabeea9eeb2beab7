import { type Draft, editionOf } from "./draft/draft.ts";
import { tableOf } from "./note-places.ts";
import type { Notes } from "./notes.ts";

/** What was found in some steps of the page, blank cells of their tables among it. */
export function notesOfSteps(notes: Notes, steps: ReadonlySet<string>, draft: Draft): Notes {
  const edition = editionOf(draft);
  const tables = new Set(
    draft.sections.flatMap(({ key, id }) =>
      steps.has(key) && id !== undefined ? (tableOf(id, edition) ?? []) : [],
    ),
  );
  return {
    ...notes,
    notes: notes.notes.filter(({ step }) => steps.has(step)),
    blank: new Set([...notes.blank].filter((cell) => tables.has(cell.split("/")[0] ?? ""))),
  };
}
