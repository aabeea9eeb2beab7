import { useEffect, useState } from "preact/hooks";
import { isEmpty } from "../draft/draft.ts";
import { dropDraft, keepDraft } from "../draft/kept-drafts.ts";
import type { State } from "../draft/state.ts";

const pauseMs = 400;

/** Keeps the draft a moment after the last change; tells whether the browser took it. */
export function useKeeping({ draft, previous }: State): { readonly isKept: boolean } {
  const [kept, setKept] = useState({ isKept: true });
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isEmpty(draft)) dropDraft(draft.id);
      else setKept({ isKept: keepDraft({ draft, previous, savedAt: new Date().toISOString() }) });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, previous]);
  return kept;
}
