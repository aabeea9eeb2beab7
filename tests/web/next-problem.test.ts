import { expect, it } from "vitest";
import type { Desk } from "../../web/src/desk.ts";
import { speaker } from "../../web/src/messages/say.ts";
import { nextProblem } from "../../web/src/next-problem.ts";
import type { Note } from "../../web/src/notes.ts";

/** What F8 announces where there are no errors and warnings. */
function announced(hints: number, blanks: number): string {
  const said: string[] = [];
  const note = { severity: "info", sentence: "请确认。" } as Note;
  const notes = { notes: new Array(hints).fill(note), blank: new Set(Array(blanks).keys()) };
  const desk = { notes, say: speaker("zh-CN"), announce: (text: string) => said.push(text) };
  nextProblem(desk as unknown as Desk);
  return said.join();
}

it.each([
  [0, 0, "没有发现问题"],
  [2, 0, "没有错误和警告，有提示 2 条，见“检查”"],
  [2, 84, "还有 84 格没有填写"],
])(
  "F8 tells of %i hints and %i empty cells, and not that nothing was found",
  (hints, blanks, said) => {
    expect(announced(hints, blanks)).toBe(said);
  },
);
