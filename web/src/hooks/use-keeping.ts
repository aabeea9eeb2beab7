import { type Dispatch, useEffect, useRef, useState } from "preact/hooks";
import { type Draft, isEmpty } from "../draft/draft.ts";
import { keepState } from "../draft/kept/earlier-states.ts";
import { type Hold, holdDraft, type Role } from "../draft/kept/hold.ts";
import {
  type KeptDraft,
  keepDraft,
  keptDraft,
  keptDrafts,
  revisionOf,
} from "../draft/kept/kept-drafts.ts";
import type { Action, Previous, State } from "../draft/state.ts";

const pauseMs = 400;

export type Keeping = {
  /** Whether the browser took the draft. */
  readonly isKept: boolean;
  /** Another window writes this draft; this one shows what is saved there. */
  readonly isReader: boolean;
  /** Goes on with the draft here, and there no longer. */
  readonly takeOver: () => void;
  /** The drafts on this machine, the youngest first. */
  readonly drafts: readonly KeptDraft[];
  /** Looks again: other windows may have kept some. */
  readonly look: () => Promise<void>;
  /** Saves at once what is typed. */
  readonly finish: () => Promise<void>;
  /** Opens a draft as it was saved last, wherever that was. */
  readonly open: (id: string) => Promise<void>;
};

/** What this window knows to be in the store. */
type Known = { readonly draft: Draft; readonly previous: Previous | undefined } & {
  readonly revision: number;
};

/** Keeps the draft a moment after the last change, as long as no other window writes it. */
export function useKeeping(
  state: State,
  last: KeptDraft | undefined,
  dispatch: Dispatch<Action>,
): Keeping {
  const { draft, previous } = state;
  const known = useRef(new Map(last ? [[last.draft.id, knownOf(last)]] : []));
  const shown = useRef(state);
  /** What another window saved over: a save of it that still waits for its turn is not made. */
  const overtaken = useRef(new WeakSet<Draft>());
  const hold = useRef<Hold | undefined>(undefined);
  const finishing = useRef<() => Promise<void>>(async () => {});
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  /** Undefined until the browser has said whose draft it is. */
  const [role, setRole] = useState<Role>();
  const [isKept, setKept] = useState(true);
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);

  const isSaved = ({ draft: now, previous: beside }: State) => {
    const seen = known.current.get(now.id);
    return seen ? seen.draft === now && seen.previous === beside : isEmpty(now);
  };
  const follow = async () => {
    const kept = await keptDraft(shown.current.draft.id);
    if (!kept || revisionOf(kept) === known.current.get(kept.draft.id)?.revision) return;
    // What was typed in the moment before stays to be looked at.
    if (!isSaved(shown.current)) await keepState(shown.current.draft, new Date().toISOString());
    known.current.set(kept.draft.id, knownOf(kept));
    if (kept.draft.id !== shown.current.draft.id) return;
    overtaken.current.add(shown.current.draft);
    dispatch({ type: "open", ...kept });
  };
  const save = async (now: State, own: Hold) => {
    if (isSaved(now) || overtaken.current.has(now.draft)) return;
    const seen = known.current.get(now.draft.id)?.revision ?? 0;
    const savedAt = new Date().toISOString();
    const { draft: one, previous: beside } = now;
    const kept = { draft: one, previous: beside, savedAt, revision: seen + 1 };
    const outcome = await keepDraft(kept, seen);
    if (outcome === "stale") {
      own.yield();
      await follow();
      return;
    }
    setKept(outcome === "kept");
    if (outcome === "kept") known.current.set(one.id, knownOf(kept));
    own.tellSaved();
    setDrafts((list) => [kept, ...list.filter((other) => other.draft.id !== one.id)]);
  };
  /** One after another: each builds on the revision before. */
  const saveInTurn = (now: State, own: Hold) => {
    saving.current = saving.current.then(() => save(now, own));
    return saving.current;
  };

  useEffect(() => {
    const timer = setTimeout(() => {
      if (role === "writer" && hold.current) void saveInTurn(state, hold.current);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, previous, role]);

  useEffect(() => {
    let now: Role | "left" | undefined;
    const finish = async () => {
      if (now === "writer") await saveInTurn(shown.current, own);
    };
    const become = async (next: Role) => {
      if (now === "left") return;
      const isNews = next === "reader" || now === "reader";
      now = next;
      if (isNews) await follow();
      setRole(next);
    };
    const own = holdDraft(draft.id, {
      become,
      finish,
      hearSaved: () => now !== "left" && void follow(),
    });
    hold.current = own;
    finishing.current = finish;
    const hide = () => document.visibilityState === "hidden" && void finish();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      // What was typed in the last moment is saved before another draft is there.
      void finish().then(own.leave);
      now = "left";
      setRole(undefined);
    };
  }, [draft.id]);

  useEffect(() => {
    shown.current = state;
  });

  const open = async (id: string) => {
    const kept = await keptDraft(id);
    if (!kept) return;
    known.current.set(id, knownOf(kept));
    dispatch({ type: "open", ...kept });
  };
  return {
    isKept,
    isReader: role === "reader",
    takeOver: () => hold.current?.takeOver(),
    drafts,
    look: async () => setDrafts(await keptDrafts()),
    finish: () => finishing.current(),
    open,
  };
}

function knownOf(kept: KeptDraft): Known {
  return { draft: kept.draft, previous: kept.previous, revision: revisionOf(kept) };
}
