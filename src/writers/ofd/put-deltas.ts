import { type Content, put, putSteps, putWhole } from "../content.ts";
import { stepsPerMm } from "./units.ts";

/** From so many equal steps on, their number is written instead of each. */
const worthCounting = 3;

/** The way from each character to the next. `g 3 5.6` is 5.6 three times. */
export function putDeltas(
  content: Content,
  steps: readonly number[],
  start: number,
  end: number,
): void {
  for (let at = start; at < end; ) {
    const equal = equalSteps(steps, at, end);
    const taken = equal < worthCounting ? 1 : equal;
    if (at > start) put(content, " ");
    if (taken > 1) {
      put(content, "g ");
      putWhole(content, taken);
      put(content, " ");
    }
    putSteps(content, steps[at] ?? 0, stepsPerMm);
    at += taken;
  }
}

function equalSteps(steps: readonly number[], start: number, end: number): number {
  let at = start + 1;
  while (at < end && steps[at] === steps[start]) at++;
  return at - start;
}
