import type { Question } from "../../../src/messages/question.ts";
import type { Language } from "../../../src/messages/sentences.ts";
import type { BoardSay } from "../messages/board/say-board.ts";
import type { Say } from "../messages/say.ts";
import type { Ask } from "../worker/ask.ts";
import { type Board, countedVersions, type Version } from "./board.ts";
import type { Content } from "./content.ts";
import { changeVersions } from "./edit-board.ts";
import type { Store } from "./store.ts";
import type { Collected } from "./worker/board-tasks.ts";

/** What everything on the board works with. */
export type BoardDesk = {
  readonly store: Store;
  /** A worker of the board's own: whoever types does not wait for it. */
  readonly ask: Ask;
  readonly newId: () => string;
  readonly change: (change: (board: Board) => Board) => void;
  /** Does one thing after the other: files that are dropped meanwhile wait. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
};

/** In which words the board tells what it does. */
export type BoardVoice = {
  readonly say: Say;
  readonly tell: BoardSay;
  readonly language: Language;
  /** Says something in the line at the foot of the page. */
  readonly announce: (text: string) => void;
};

/** Tells something until somebody has read it. */
export function notice({ store }: BoardDesk, sentences: readonly string[]): void {
  if (sentences.length > 0) store.set({ notices: [...store.state().notices, ...sentences] });
}

/** The reports that are judged together. */
export function collectedOf({ store }: BoardDesk): Collected {
  const { board } = store.state();
  const held = countedVersions(board).flatMap((version) => {
    const content = store.contents.get(version.id);
    return content ? [{ version, content }] : [];
  });
  const asked = held.map(
    ({ version, content }) => [version.id, unsettledQuestions(version, content)] as const,
  );
  return {
    ids: held.map(({ version }) => version.id),
    questions: new Map(asked.filter(([, questions]) => questions.length > 0)),
    ...(board.year === undefined ? {} : { year: board.year }),
  };
}

/** What a blank asks for, the check finds as well. */
function unsettledQuestions({ settled }: Version, { remarks }: Content): Question[] {
  return remarks.flatMap((remark) => {
    const isOpen = remark.type === "question" && !settled.includes(remark.id);
    return isOpen && remark.question.code !== "ASK-BLANK" ? [remark.question] : [];
  });
}

/** Counts again what is wrong with each: a report may be the only one of its year, or stand twice. */
export async function judgeAll(desk: BoardDesk): Promise<void> {
  const { counts, year } = await desk.ask("boardJudge", collectedOf(desk));
  const parts = new Map(counts.map(({ id, ...count }) => [id, count]));
  const board = changeVersions(desk.store.state().board, parts);
  desk.store.set({ board, year });
}
