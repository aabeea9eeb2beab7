import type { BoardState } from "../store.ts";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly state: BoardState };

/** What was not taken, or otherwise than somebody might think; it stays until it is read. */
export function Notices({ view: { tell, board }, state: { notices, failure } }: Props) {
  const reasons = failure === undefined ? [] : [tell("failed", { reason: failure })];
  const all = [...notices, ...reasons];
  if (all.length === 0) return null;
  return (
    <section class="warning-box board-notices" aria-label={tell("notices")} aria-live="polite">
      <ul>
        {all.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
      <button type="button" onClick={() => board.store.set({ notices: [], failure: undefined })}>
        {tell("noticesDone")}
      </button>
    </section>
  );
}
