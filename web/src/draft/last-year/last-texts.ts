import { type Body, typedText } from "../body.ts";
import type { Draft } from "../draft.ts";
import type { Previous } from "../state.ts";
import { lastDraft } from "./last-year.ts";

/** Last year's text of a place: `introduction`, or a section by its key, or by its own heading. */
export function lastText(previous: Previous, place: string, draft: Draft): Body | undefined {
  const last = lastDraft(previous);
  if (!last) return undefined;
  if (place === "introduction") return worthShowing({ text: last.introduction.text });
  const now = draft.sections.find(({ key }) => key === place);
  const same = last.sections.find(({ id, heading }) =>
    now?.id === undefined ? heading === now?.heading : id === now.id,
  );
  return same && worthShowing(same.body);
}

function worthShowing(body: Body): Body | undefined {
  return typedText(body).trim() === "" ? undefined : body;
}
