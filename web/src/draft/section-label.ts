import { type Edition, sectionWithId } from "../../../src/edition/edition.ts";
import { printNumber } from "../../../src/report/text/numbering.ts";
import type { Say } from "../messages/say.ts";
import type { DraftSection } from "./draft.ts";

type Words = { readonly edition: Edition; readonly say: Say };

/** A section's heading with its number, as it is printed. */
export function sectionLabel(
  { id, heading }: Pick<DraftSection, "id" | "heading">,
  index: number,
  { edition, say }: Words,
): string {
  const official = id === undefined ? undefined : sectionWithId(edition, id)?.heading;
  return `${printNumber(1, index + 1)}${heading || official || say("ownSection")}`;
}
