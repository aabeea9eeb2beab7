import { type Board, currentOf, type Version } from "./board.ts";
import { type BoardDesk, judgeAll } from "./board-desk.ts";
import { type Content, sourceOf } from "./content.ts";
import { changeVersions } from "./edit-board.ts";
import { keptContent } from "./kept-board.ts";
import { inLanes } from "./lanes.ts";
import { lastYearOf } from "./names.ts";

/** Gives the worker every file of a board that was opened, and judges them by the rules of today. */
export async function holdAll(desk: BoardDesk): Promise<void> {
  const { store } = desk;
  const ids = idsOf(store.state().board);
  let done = 0;
  await inLanes(ids, lanes, async (id) => {
    const content = store.contents.get(id) ?? (await keptContent(id));
    if (content) await holdContent(desk, content);
    done += 1;
    store.set({ work: { label: "opening", done, all: ids.length } });
  });
  await holdBesideLastYear(desk);
  await judgeAll(desk);
  store.set({ work: undefined });
}

/** One is unpacked from the browser's store while another is checked. */
const lanes = [1, 2];

async function holdContent({ store, ask }: BoardDesk, content: Content): Promise<void> {
  const { id, file, isRefused = false } = content;
  if (!isRefused) await ask("boardHold", { id, file, source: await sourceOf(content) });
  compared.delete(id);
  store.contents.set(id, content);
}

/** Everything that came, last year's reports first: the others are compared with them. */
export function idsOf({ units, loose, lastYear }: Board): string[] {
  const versions = [...units.flatMap((unit) => unit.versions), ...loose];
  return [...lastYear, ...versions].map(({ id }) => id);
}

/** Which last year's report each report was compared with. */
const compared = new Map<string, string | undefined>();

/** Checks a unit's report again where last year's has come, or another one. */
export async function holdBesideLastYear({ store, ask, change }: BoardDesk): Promise<void> {
  const { units, lastYear } = store.state().board;
  const parts = new Map<string, Partial<Version>>();
  for (const unit of units) {
    const version = currentOf(unit);
    const content = version && store.contents.get(version.id);
    const previous = lastYearOf(unit, lastYear)?.id;
    if (!content || content.isRefused || compared.get(content.id) === previous) continue;
    const { id, file } = content;
    compared.set(id, previous);
    const order = { id, file, source: await sourceOf(content) };
    const facts = await ask("boardHold", previous === undefined ? order : { ...order, previous });
    parts.set(id, { change: facts.change });
  }
  if (parts.size > 0) change((board) => changeVersions(board, parts));
}
