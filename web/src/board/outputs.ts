import { saveFile } from "../save-file.ts";
import type { PackedFile } from "../worker/pack-files.ts";
import { type BoardUnit, currentOf, stateOf, type Version, writtenDeadline } from "./board.ts";
import { type BoardDesk, type BoardVoice, collectedOf } from "./board-desk.ts";
import { changeVersions } from "./edit-board.ts";
import type { Summed } from "./worker/board-tasks.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes the letters that return reports, one as it is and several in a ZIP, and marks the units. */
export function returnUnits(
  desk: BoardDesk,
  units: readonly BoardUnit[],
  { tell, announce }: BoardVoice,
): Promise<void> {
  return desk.inTurn(async () => {
    const letters: PackedFile[] = [];
    for (const [index, unit] of units.entries()) {
      desk.store.set({ work: { label: "letters", done: index + 1, all: units.length } });
      letters.push({ name: letterName(unit, letters, tell), bytes: await letterTo(unit, desk) });
    }
    desk.store.set({ work: undefined });
    const [only] = letters;
    if (only && letters.length === 1) saveFile(only.bytes, only.name, docx);
    else saveFile(await desk.ask("pack", letters), `${tell("lettersName")}.zip`, "application/zip");
    markReturned(desk, units);
    const [unit] = units;
    announce(
      unit && units.length === 1
        ? tell("returnedOne", { unit: unit.name })
        : tell("returnedAll", { count: units.length }),
    );
  });
}

function letterTo(unit: BoardUnit, desk: BoardDesk): Promise<Uint8Array> {
  const { board } = desk.store.state();
  const { agency } = board;
  const deadline = writtenDeadline(board);
  return desk.ask("boardLetter", {
    ...collectedOf(desk),
    id: currentOf(unit)?.id ?? "",
    sender: agency === "" ? undefined : agency,
    deadline: deadline === "" ? undefined : deadline,
  });
}

function letterName(
  { name }: BoardUnit,
  others: readonly PackedFile[],
  tell: BoardVoice["tell"],
): string {
  const unit = fileWords(name);
  const isTaken = (one: string) => others.some((other) => other.name === one);
  for (let number = 1; ; number += 1) {
    const words = tell("letterName", { unit: number === 1 ? unit : `${unit} ${number}` });
    if (!isTaken(`${words}.docx`)) return `${words}.docx`;
  }
}

/** Without what no file's name may hold. */
function fileWords(words: string): string {
  return words.replaceAll(/[/\\:*?"<>|]/g, "");
}

function markReturned({ store, change }: BoardDesk, units: readonly BoardUnit[]): void {
  const deadline = writtenDeadline(store.state().board);
  const returned = { at: new Date().toISOString(), deadline };
  const ids = units.flatMap((unit) => currentOf(unit)?.id ?? []);
  change((board) => changeVersions(board, new Map(ids.map((id) => [id, { returned }]))));
}

/** Saves who passed and what failed, as a workbook. */
export function saveMatrix(
  desk: BoardDesk,
  { tell, announce, language }: BoardVoice,
): Promise<void> {
  return desk.inTurn(async () => {
    const bytes = await desk.ask("boardMatrix", { ...collectedOf(desk), language });
    saveFile(bytes, `${tell("matrixName")}.xlsx`, xlsx);
    const { units } = desk.store.state().board;
    const isRefused = (version: Version | undefined) => version?.refused !== undefined;
    announce(
      tell("matrixDone", {
        missing: units.filter((unit) => stateOf(unit) === "missing").length,
        refused: units.filter((unit) => isRefused(currentOf(unit))).length,
      }),
    );
  });
}

/** The sum of the units that passed. */
export function sumUp(desk: BoardDesk): Promise<Summed> {
  const { board } = desk.store.state();
  const passed = board.units
    .filter((unit) => stateOf(unit) === "passed")
    .flatMap((unit) => currentOf(unit)?.id ?? []);
  return desk.ask("boardSum", { ...collectedOf(desk), passed, agency: board.agency });
}
