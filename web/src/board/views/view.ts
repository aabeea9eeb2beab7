import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import type { Remark } from "../../draft/remark.ts";
import type { BoardSay } from "../../messages/board/say-board.ts";
import type { BoardDesk, BoardVoice } from "../board-desk.ts";
import type { BoardState, Store } from "../store.ts";

/** What the views of the board work with. */
export type View = {
  /** The page's own. */
  readonly desk: Desk;
  readonly board: BoardDesk;
  readonly tell: BoardSay;
  readonly voice: BoardVoice;
  readonly openInForm: (report: FormReport) => void;
};

export type FormReport = { readonly text: string; readonly remarks: readonly Remark[] };

export function useBoardState(store: Store): BoardState {
  const [state, setState] = useState(store.state());
  useEffect(() => {
    const show = () => setState(store.state());
    show();
    return store.subscribe(show);
  }, [store]);
  return state;
}
