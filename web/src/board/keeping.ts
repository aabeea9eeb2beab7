import { type Board, isEmptyBoard } from "./board.ts";
import { clearKept, keepBoard, keptBoard } from "./kept-board.ts";
import type { Store } from "./store.ts";

const pauseMs = 400;

/** Keeps the board a moment after its last change. */
export function keepOn(store: Store): void {
  let kept = store.state().board;
  let isWaiting = false;
  const keep = async () => {
    isWaiting = false;
    const { board, isElsewhere } = store.state();
    if (isElsewhere || board === kept) return;
    kept = board;
    const isKept =
      isEmptyBoard(board) && isBare(board) ? await clearKept() : await keepBoard(board);
    if (isKept !== store.state().isKept) store.set({ isKept });
  };
  store.subscribe(() => {
    if (isWaiting || store.state().board === kept) return;
    isWaiting = true;
    setTimeout(() => void keep(), pauseMs);
  });
}

function isBare({ agency, deadline }: Board): boolean {
  return agency === "" && deadline === "";
}

/** One window has the board, and others wait for it to be closed: the last to save would win else. */
export async function takeBoard(
  store: Store,
  open: (board: Board | undefined) => void,
): Promise<void> {
  const begin = async () => open(await keptBoard());
  // Pages that came over plain HTTP have no locks.
  if (!("locks" in navigator)) return begin();
  const hold = () => new Promise<never>(() => {});
  const isTaken = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
      resolve(lock === null);
      return lock ? hold() : undefined;
    });
  });
  if (!isTaken) return begin();
  store.set({ isElsewhere: true });
  void navigator.locks.request(lockName, async () => {
    store.set({ isElsewhere: false });
    await begin();
    await hold();
  });
}

const lockName = "nianbao.board";
