/** What is to be known of an earlier state without opening it. */
export type StateFacts = {
  /** In ISO 8601. */
  readonly savedAt: string;
  /** Characters of its JSON. */
  readonly size: number;
  /** Cells that are filled in. */
  readonly cells: number;
  /** Characters of its texts. */
  readonly characters: number;
};

/** How much is kept of each draft: `docs/drafts.md` and the page's list say so, too. */
export const bounds = { newest: 20, everyMinutes: 10, most: 60, size: 30_000_000 };

/** So much at once is seldom taken away on purpose. */
const loss = { cells: 5, characters: 100 };

/**
 * The states that there is no room for. Kept are the newest ones, of those before the last one in
 * each ten minutes, and those behind which much was lost; when that is too many, the oldest go.
 *
 * @param states - of one draft, the youngest first.
 */
export function statesToDrop<State extends StateFacts>(states: readonly State[]): State[] {
  const wanted = states.filter(
    (state, index) => index < bounds.newest || isLandmark(state, states[index - 1]),
  );
  let room = bounds.size;
  const kept = new Set(
    wanted.slice(0, bounds.most).filter(({ size }) => {
      room -= size;
      return room >= 0;
    }),
  );
  return states.filter((state) => !kept.has(state));
}

/** @param next - the state that came after it. */
function isLandmark(state: StateFacts, next: StateFacts | undefined): boolean {
  if (!next || slotOf(state) !== slotOf(next)) return true;
  const isEmptied = state.cells - next.cells >= loss.cells;
  return isEmptied || state.characters - next.characters >= loss.characters;
}

function slotOf({ savedAt }: StateFacts): number {
  return Math.floor(Date.parse(savedAt) / (bounds.everyMinutes * 60_000));
}
