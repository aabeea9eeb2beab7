import { editions as editionFiles } from "#templates";
import { type Draft, editionOf } from "./draft.ts";
import { newId } from "./new-id.ts";
import { readDraft } from "./read-draft.ts";

/** The sample report of the edition that a draft is of. */
export function exampleFor(draft: Draft): Draft {
  const { id } = editionOf(draft);
  const sample = editionFiles.find(({ edition }) => edition.id === id)?.sample;
  return readDraft(sample, newId()) ?? draft;
}
