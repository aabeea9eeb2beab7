import type { Desk } from "./desk.ts";
import { count, targetOf } from "./notes.ts";

let lastProblem = -1;

/** Goes round the errors and warnings, one at a call; where there is none, tells what else there is. */
export function nextProblem(desk: Desk): void {
  const problems = desk.notes.notes.filter(({ severity }) => severity !== "info");
  lastProblem = (lastProblem + 1) % Math.max(1, problems.length);
  const note = problems[lastProblem];
  if (note) desk.go(note.step, targetOf(note));
  desk.announce(note ? note.sentence : noProblem(desk));
}

function noProblem({ notes, say }: Desk): string {
  if (notes.blank.size > 0) return say("blanks", { count: notes.blank.size });
  const hints = count(notes.notes, "info");
  return hints > 0 ? say("onlyHints", { count: hints }) : say("noProblem");
}
