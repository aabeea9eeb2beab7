import type { Board } from "./board.ts";
import { emptyBoard } from "./board.ts";
import type { Content } from "./content.ts";

/** The board, what is being done on it, and what is to be read before it goes on. */
export type BoardState = {
  readonly board: Board;
  readonly work?: Work | undefined;
  /** Told until somebody has read them. */
  readonly notices: readonly string[];
  /** What did not succeed, and was not foreseen. */
  readonly failure?: string | undefined;
  /** Whether the browser took the board. */
  readonly isKept: boolean;
  /** The year of most reports. */
  readonly year?: number | undefined;
  /** Another window has the board, and this one changes nothing. */
  readonly isElsewhere: boolean;
};

export type Work = {
  readonly label: "reading" | "opening" | "letters";
  readonly done: number;
  readonly all: number;
};

export type Store = {
  readonly state: () => BoardState;
  readonly set: (part: Partial<BoardState>) => void;
  readonly subscribe: (listen: () => void) => () => void;
  /** What the files hold, by their ids. */
  readonly contents: Map<string, Content>;
};

/** It outlives the view: files are read on while a person looks at another step. */
export function newStore(): Store {
  let state: BoardState = { board: emptyBoard, notices: [], isKept: true, isElsewhere: false };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (part) => {
      state = { ...state, ...part };
      for (const listen of listeners) listen();
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    contents: new Map(),
  };
}
