import type { Desk } from "./desk.ts";
import { targetOf } from "./notes.ts";

let lastProblem = -1;

/** Goes round the errors and warnings, one at a call. */
export function nextProblem(desk: Desk): void {
  const problems = desk.notes.notes.filter(({ severity }) => severity !== "info");
  lastProblem = (lastProblem + 1) % Math.max(1, problems.length);
  const note = problems[lastProblem];
  if (note) desk.go(note.step, targetOf(note));
  desk.announce(note ? note.sentence : desk.say("noProblem"));
}
