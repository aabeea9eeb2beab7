import { useRef } from "preact/hooks";
import { type Draft, isEmpty } from "../draft/draft.ts";
import { touchedSteps } from "../draft/touched.ts";
import type { Notes } from "../notes.ts";
import { notesOfSteps } from "../notes-of-steps.ts";

/** Steps whose business is what is wrong with the report. */
const asking: readonly string[] = ["check", "download"];

/**
 * A new report is left in peace: what is wrong with a step is told once something was filled in
 * there, or when somebody asks. Of a report that was opened everything is told.
 *
 * @returns what is to be told, and how to ask for all of it.
 */
export function useAsked(
  draft: Draft,
  step: string,
  notes: Notes,
): { readonly told: Notes; readonly ask: () => void } {
  const asked = useRef({ id: "", isAsked: false });
  if (asked.current.id !== draft.id) asked.current = { id: draft.id, isAsked: !isEmpty(draft) };
  if (asking.includes(step)) asked.current.isAsked = true;
  const ask = () => {
    asked.current.isAsked = true;
  };
  if (asked.current.isAsked) return { told: notes, ask };
  return { told: notesOfSteps(notes, touchedSteps(draft), draft), ask };
}
