import { ownMember } from "../../../src/messages/own-member.ts";
import type { Cells, Draft } from "./draft.ts";

/** The draft on the page, with what was before and after, and last year's report beside it. */
export type State = {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  readonly previous?: Previous;
  /** What was edited last: typing on in one place is one step back. */
  readonly step?: string | undefined;
};

export type Previous = {
  readonly name: string;
  readonly year: number;
  readonly text: string;
  readonly cells: Cells;
};

/** What a draft was before a save. */
export type EarlierState = {
  readonly draft: Draft;
  /** In ISO 8601. */
  readonly savedAt: string;
};

export type Action =
  | { readonly type: "edit"; readonly change: (draft: Draft) => Draft; readonly step?: string }
  | { readonly type: "open"; readonly draft: Draft; readonly previous?: Previous | undefined }
  | { readonly type: "previous"; readonly previous: Previous | undefined }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

const longestPast = 200;

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "edit":
      return edit(state, action.change(state.draft), action.step);
    case "open":
      return openState(action.draft, action.previous);
    case "previous": {
      const { previous: _, ...rest } = state;
      return action.previous ? { ...rest, previous: action.previous } : rest;
    }
    case "undo":
      return step(state, state.past, (draft, past) => ({
        draft,
        past,
        future: [state.draft, ...state.future],
      }));
    case "redo": {
      const [draft, ...future] = state.future;
      return draft
        ? { ...state, draft, past: [...state.past, state.draft], future, step: undefined }
        : state;
    }
  }
}

/** A draft that nothing was changed in yet. */
export function openState(draft: Draft, previous?: Previous): State {
  return { draft, past: [], future: [], ...(previous ? { previous } : {}) };
}

function edit(state: State, draft: Draft, place: string | undefined): State {
  if (draft === state.draft) return state;
  const isSameStep = place !== undefined && place === state.step;
  const past = isSameStep ? state.past : [...state.past, state.draft].slice(-longestPast);
  return { ...state, draft, past, future: [], step: place };
}

function step(
  state: State,
  past: readonly Draft[],
  back: (draft: Draft, past: readonly Draft[]) => Pick<State, "draft" | "past" | "future">,
): State {
  const last = past.at(-1);
  return last ? { ...state, ...back(last, past.slice(0, -1)), step: undefined } : state;
}

export function withCells(draft: Draft, cells: Cells): Draft {
  const isSame = Object.entries(cells).every(
    ([key, text]) => (ownMember(draft.cells, key) ?? "") === text,
  );
  return isSame ? draft : { ...draft, cells: { ...draft.cells, ...cells } };
}
