import { once } from "../../../src/document/once.ts";
import { newId } from "../draft/new-id.ts";
import { openWorker } from "../worker/ask.ts";
import type { BoardDesk } from "./board-desk.ts";
import { holdAll } from "./hold-all.ts";
import { keepOn, takeBoard } from "./keeping.ts";
import { newStore } from "./store.ts";

/** The board of this window, opened by the first view of it. */
export const openBoardDesk = once((): BoardDesk => {
  const store = newStore();
  let last = Promise.resolve();
  const desk: BoardDesk = {
    store,
    ask: openWorker(),
    newId,
    change: (change) => store.set({ board: change(store.state().board) }),
    inTurn: (work) => {
      last = last.then(work).catch((error) => {
        store.set({
          work: undefined,
          failure: error instanceof Error ? error.message : String(error),
        });
      });
      return last;
    },
  };
  void takeBoard(store, async (board) => {
    if (board) store.set({ board });
    keepOn(store);
    if (board) await desk.inTurn(() => holdAll(desk));
  });
  return desk;
});
