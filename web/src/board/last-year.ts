import type { LastYear } from "./board.ts";
import { type BoardDesk, type BoardVoice, judgeAll, notice } from "./board-desk.ts";
import { faultSentence } from "./collect.ts";
import { givenFiles } from "./given-files.ts";
import { holdBesideLastYear } from "./hold-all.ts";
import { keepContents } from "./kept-board.ts";
import { lastYearOf } from "./names.ts";
import { receiveAll } from "./read-given.ts";

/** Puts last year's reports beside the units', which are checked against them. */
export function collectLastYear(
  desk: BoardDesk,
  list: readonly File[],
  voice: BoardVoice,
): Promise<void> {
  const { store, ask, newId, change } = desk;
  return desk.inTurn(async () => {
    const { files, faults } = await givenFiles(list, ask);
    notice(
      desk,
      faults.map((one) => faultSentence(one, voice)),
    );
    const around = { ask, voice, newId, now: () => new Date().toISOString() };
    const taken: LastYear[] = [];
    let done = 0;
    await receiveAll(files, around, async (_, receive) => {
      const { content, version } = await receive();
      const { id, file, agency, year, refused } = version;
      done += 1;
      store.set({ work: { label: "reading", done, all: files.length } });
      if (refused !== undefined) {
        notice(desk, [voice.tell("lastYearRefused", { file, reason: refused })]);
        return;
      }
      store.contents.set(id, content);
      taken.push({ id, file, ...(agency ? { agency } : {}), ...(year ? { year } : {}) });
      if (!(await keepContents([content]))) store.set({ isKept: false });
    });
    change((board) => ({ ...board, lastYear: [...board.lastYear, ...taken] }));
    await holdBesideLastYear(desk);
    await judgeAll(desk);
    store.set({ work: undefined });
    const { units } = store.state().board;
    const isUsed = ({ id }: LastYear) => units.some((unit) => lastYearOf(unit, taken)?.id === id);
    const unmatched = taken.filter((one) => !isUsed(one));
    notice(
      desk,
      unmatched.map(({ file }) => voice.tell("lastYearUnmatched", { file })),
    );
    voice.announce(voice.tell("lastYearDone", { count: taken.length }));
  });
}
