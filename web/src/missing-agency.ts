import type { Draft } from "./draft/draft.ts";
import type { Note } from "./notes.ts";

const agencyNote = {
  id: "agency",
  pointer: "/agency",
  severity: "error",
  step: "basics",
  field: "agency",
} as const;

/** What the check cannot say while a name stands in for the agency's own. */
export function missingAgency(draft: Draft, sentence: string): readonly Note[] {
  return isNameless(draft) ? [{ ...agencyNote, sentence }] : [];
}

/** A report is not checked without an agency; a clerk may begin with the tables all the same. */
export function withStandIn(draft: Draft): Draft {
  return isNameless(draft) ? { ...draft, agency: "本机关" } : draft;
}

function isNameless({ agency }: Draft): boolean {
  return agency.trim() === "";
}
