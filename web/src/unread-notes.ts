import type { Draft } from "./draft/draft.ts";
import { unreadTexts } from "./draft/unread.ts";
import type { Say } from "./messages/say.ts";
import type { Note } from "./notes.ts";

const shownCharacters = 12;

/** Texts that the page has put in: an error each, so that nobody makes files of them unread. */
export function notesOfUnread(draft: Draft, say: Say): readonly Note[] {
  return unreadTexts(draft).map(({ place, origin, text }) => ({
    id: `unread-${place}`,
    pointer: "",
    severity: "error",
    sentence:
      origin.type === "previous"
        ? say("unreadPrevious", { year: origin.year })
        : say("unreadStandard"),
    step: place === "introduction" ? "basics" : place,
    words: text.trim().split("\n")[0]?.slice(0, shownCharacters) ?? "",
    unread: place,
  }));
}
