import type { Call } from "../../worker/tasks.ts";
import type { BoardTasks } from "./board-tasks.ts";
import { hold } from "./held.ts";
import { detailOf, judge, matrixOf, sumUp } from "./judge.ts";

export type BoardCall = Extract<Call, { readonly name: keyof BoardTasks }>;

/** What the board asks for; of the larger parts each is loaded by the first who needs it. */
export async function performBoard(call: BoardCall): Promise<unknown> {
  switch (call.name) {
    case "boardHold":
      return hold(call.input);
    case "boardJudge":
      return judge(call.input);
    case "boardDetail":
      return detailOf(call.input);
    case "boardMatrix":
      return matrixOf(call.input);
    case "boardLetter":
      return (await import("./letter.ts")).letterOf(call.input);
    case "boardSum":
      return sumUp(call.input);
    case "boardUnzip":
      return (await import("./unzip.ts")).unzip(call.input);
  }
}
