import { type Body, typedText } from "./body.ts";
import type { Draft, Origin } from "./draft.ts";

/** A text of the draft that nobody has looked over. */
export type UnreadText = {
  /** `introduction`, or a section's key. */
  readonly place: string;
  readonly origin: Origin;
  readonly text: string;
};

/** The texts that are still as unread as they were put in; what was emptied is none any more. */
export function unreadTexts(draft: Draft): UnreadText[] {
  return Object.entries(draft.unread ?? {}).flatMap(([place, origin]) => {
    const text = textAt(draft, place);
    return text.trim() === "" ? [] : [{ place, origin, text }];
  });
}

export function textAt(draft: Draft, place: string): string {
  if (place === "introduction") return draft.introduction.text;
  const section = draft.sections.find(({ key }) => key === place);
  return section ? typedText(section.body) : "";
}

/** Puts in a text that a person has still to look over. */
export function withUnread(draft: Draft, place: string, body: Body, origin: Origin): Draft {
  const unread = { ...draft.unread, [place]: origin };
  if (place === "introduction") return { ...draft, introduction: { text: body.text }, unread };
  const sections = draft.sections.map((one) => (one.key === place ? { ...one, body } : one));
  return { ...draft, sections, unread };
}

/** A person has looked a text over. */
export function asRead(draft: Draft, place: string): Draft {
  const { [place]: _, ...unread } = draft.unread ?? {};
  return { ...draft, unread };
}
