import { saveFile } from "../save-file.ts";
import { emptyBoard } from "./board.ts";
import { type BoardDesk, type BoardVoice, notice } from "./board-desk.ts";
import { boardFiles, readBoardFiles, type SavedBoard } from "./board-file.ts";
import { faultSentence } from "./collect.ts";
import { holdAll, idsOf } from "./hold-all.ts";
import { clearKept, dropContents, keepContents } from "./kept-board.ts";

/** Saves the board with all its files as one. */
export function saveBoard(desk: BoardDesk, { tell, announce }: BoardVoice): Promise<void> {
  return desk.inTurn(async () => {
    const { board, year } = desk.store.state();
    const contents = idsOf(board).flatMap((id) => desk.store.contents.get(id) ?? []);
    const bytes = await desk.ask("pack", await boardFiles(board, contents));
    const name = `${tell("boardName")}${year ?? ""}.zip`;
    saveFile(bytes, name, "application/zip");
    announce(tell("boardSaved", { name }));
  });
}

/** The saved board of a file; undefined, told, when it is none. */
export async function readSaved(
  desk: BoardDesk,
  file: File,
  voice: BoardVoice,
): Promise<SavedBoard | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { files, damaged, fault } = await desk.ask("boardUnzip", { bytes });
  const saved = readBoardFiles(files);
  const faults = damaged.map((name) => ({ name, fault: "damaged" as const }));
  notice(
    desk,
    faults.map((one) => faultSentence(one, voice)),
  );
  if (!saved)
    notice(desk, [
      fault
        ? faultSentence({ name: file.name, fault }, voice)
        : voice.tell("notBoard", { name: file.name }),
    ]);
  return saved;
}

/** Puts a saved board in the place of the one that is here. */
export function openSaved(
  desk: BoardDesk,
  { board, contents }: SavedBoard,
  { name, voice }: { readonly name: string; readonly voice: BoardVoice },
): Promise<void> {
  return desk.inTurn(async () => {
    await clearAll(desk);
    for (const content of contents) desk.store.contents.set(content.id, content);
    desk.store.set({ board });
    if (!(await keepContents(contents))) desk.store.set({ isKept: false });
    await holdAll(desk);
    voice.announce(voice.tell("boardOpened", { name, count: board.units.length }));
  });
}

export function clearBoard(desk: BoardDesk): Promise<void> {
  return desk.inTurn(() => clearAll(desk));
}

async function clearAll({ store }: BoardDesk): Promise<void> {
  store.contents.clear();
  store.set({ board: emptyBoard, notices: [], year: undefined });
  await clearKept();
}

/** What no row has any more goes from this machine, too. */
export async function dropUnused({ store }: BoardDesk): Promise<void> {
  const used = new Set(idsOf(store.state().board));
  const unused = [...store.contents.keys()].filter((id) => !used.has(id));
  for (const id of unused) store.contents.delete(id);
  await dropContents(unused);
}
