import { useEffect, useState } from "preact/hooks";
import { isEmpty } from "../draft/draft.ts";
import { dropDraft, type KeptDraft, keepDraft, keptDrafts } from "../draft/kept-drafts.ts";
import type { State } from "../draft/state.ts";

const pauseMs = 400;

export type Keeping = {
  /** Whether the browser took the draft. */
  readonly isKept: boolean;
  /** The drafts on this machine, the youngest first. */
  readonly drafts: readonly KeptDraft[];
  /** Looks again: other windows may have kept some. */
  readonly look: () => Promise<void>;
  readonly drop: (ids: readonly string[]) => Promise<void>;
};

/** Keeps the draft a moment after the last change; tells what this machine keeps. */
export function useKeeping({ draft, previous }: State): Keeping {
  const [isKept, setKept] = useState(true);
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const kept = { draft, previous, savedAt: new Date().toISOString() };
      if (isEmpty(draft)) await dropDraft(draft.id);
      else setKept(await keepDraft(kept));
      const own = isEmpty(draft) ? [] : [kept];
      setDrafts((known) => [...own, ...known.filter((one) => one.draft.id !== draft.id)]);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, previous]);
  const look = async () => setDrafts(await keptDrafts());
  const drop = async (ids: readonly string[]) => {
    for (const id of ids) await dropDraft(id);
    await look();
  };
  return { isKept, drafts, look, drop };
}
