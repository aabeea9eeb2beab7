import type { Board } from "./board.ts";
import { currentOf } from "./board.ts";
import { type BoardDesk, type BoardVoice, judgeAll, notice } from "./board-desk.ts";
import { indexName } from "./board-file.ts";
import { isSame } from "./content.ts";
import { placeVersion } from "./edit-board.ts";
import { type GivenFile, givenFiles, type ZipFaultOf } from "./given-files.ts";
import { holdBesideLastYear } from "./hold-all.ts";
import { keepContents } from "./kept-board.ts";
import { type Received, receiveAll } from "./read-given.ts";

/** As often as rows are brought up to date while files come in. */
const pauseMs = 200;

/** Takes in files: each is read and checked, and goes to its unit. */
export function collect(desk: BoardDesk, files: readonly File[], voice: BoardVoice): Promise<void> {
  return desk.inTurn(async () => {
    desk.store.set({ work: { label: "reading", done: 0, all: files.length } });
    await takeIn(desk, files, voice);
    desk.store.set({ work: undefined });
  });
}

async function takeIn(desk: BoardDesk, list: readonly File[], voice: BoardVoice): Promise<void> {
  const { files, faults } = await givenFiles(list, desk.ask);
  notice(
    desk,
    faults.map((one) => faultSentence(one, voice)),
  );
  const saved = files.find(({ name }) => name === indexName);
  if (saved) {
    const name = list[0]?.name ?? saved.name;
    return notice(desk, [voice.tell("zipIsBoard", { name })]);
  }
  const before = idsOfCurrent(desk.store.state().board);
  const count = await readAll(desk, files, voice);
  notice(desk, twice(desk.store.state().board, before, voice));
  voice.announce(voice.tell("readDone", { count }));
}

/** @returns how many were taken. */
async function readAll(
  desk: BoardDesk,
  files: readonly GivenFile[],
  voice: BoardVoice,
): Promise<number> {
  const { store } = desk;
  const around = { ask: desk.ask, voice, newId: desk.newId, now: () => new Date().toISOString() };
  let done = 0;
  let taken = 0;
  let waiting: Received[] = [];
  let shownAt = performance.now();
  const show = async () => {
    const received = waiting;
    waiting = [];
    shownAt = performance.now();
    await putIn(desk, received);
    store.set({ work: { label: "reading", done, all: files.length } });
  };
  await receiveAll(files, around, async (given, receive) => {
    const twin = await twinOf(given, desk);
    if (twin === undefined) {
      const received = await receive();
      waiting.push(received);
      taken += 1;
    } else {
      notice(desk, [voice.tell("sameFile", { file: given.name, other: twin })]);
    }
    done += 1;
    if (performance.now() - shownAt > pauseMs) await show();
  });
  await show();
  return taken;
}

async function putIn(desk: BoardDesk, received: readonly Received[]): Promise<void> {
  const { store, change, newId } = desk;
  const contents = received.map(({ content }) => content);
  for (const content of contents) store.contents.set(content.id, content);
  change((board) =>
    received.reduce((now, { version }) => placeVersion(now, version, newId), board),
  );
  if (!(await keepContents(contents))) store.set({ isKept: false });
  await holdBesideLastYear(desk);
  await judgeAll(desk);
}

/** The file on the board that has the same bytes: nobody needs it twice. */
async function twinOf({ original }: GivenFile, { store }: BoardDesk): Promise<string | undefined> {
  const current = idsOfCurrent(store.state().board);
  for (const { id, file, original: other } of store.contents.values()) {
    const mayBe = current.has(id) && original.size === other.size;
    if (mayBe && (await isSame(original, other))) return file;
  }
  return undefined;
}

function idsOfCurrent({ units, loose }: Board): ReadonlySet<string> {
  const current = units.flatMap((unit) => currentOf(unit)?.id ?? []);
  return new Set([...current, ...loose.map(({ id }) => id)]);
}

/** Units of which several files came at once: somebody should know which one counts. */
function twice(board: Board, before: ReadonlySet<string>, { tell }: BoardVoice): string[] {
  return board.units.flatMap(({ name, versions }) => {
    const known = versions.findLastIndex(({ id }) => before.has(id));
    const last = versions.at(-1);
    const isTwice = last !== undefined && versions.length - known > 2;
    return isTwice ? [tell("twoFiles", { unit: name, file: last.file })] : [];
  });
}

export function faultSentence({ name, fault }: ZipFaultOf, { tell }: BoardVoice): string {
  switch (fault) {
    case "broken":
      return tell("zipBroken", { name });
    case "damaged":
      return tell("zipDamaged", { name });
    case "encrypted":
      return tell("zipEncrypted", { name });
    case "too-many":
      return tell("zipTooMany", { name });
    case "too-large":
      return tell("zipTooLarge", { name });
  }
}
