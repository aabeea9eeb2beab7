import type { Attack } from "./proofs.ts";
import type { Expression } from "./regular-expressions.ts";

type Bounds = {
  /** Longer texts never come to the expression. */
  readonly mostCharacters: number;
  /** Enough is known once a text has taken longer. */
  readonly mostMilliseconds: number;
};

/** @returns how many milliseconds the checker's worst text takes in fact */
export function tryAttack(
  expression: Expression,
  attack: Attack,
  { mostCharacters, mostMilliseconds }: Bounds,
): number {
  let milliseconds = 0;
  // What takes a year for the longest is given up before: one character more may take twice as long.
  for (let length = 16; milliseconds <= mostMilliseconds; length += length < 64 ? 1 : length) {
    const characters = Math.min(length, mostCharacters);
    milliseconds = timeOf(expression, textOf(attack, characters));
    if (characters === mostCharacters) break;
  }
  return milliseconds;
}

/** The attack with as many repetitions as so many characters have place for. */
function textOf({ pumps, suffix }: Attack, characters: number): string {
  const fixed = pumps.map(({ prefix }) => prefix).join("").length + suffix.length;
  const once = pumps.map(({ pump }) => pump).join("").length;
  const times = Math.max(1, Math.floor((characters - fixed) / once));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
}

function timeOf({ source, flags }: Expression, text: string): number {
  const startedAt = performance.now();
  text.replaceAll(new RegExp(source, flags.includes("g") ? flags : `${flags}g`), "");
  return performance.now() - startedAt;
}
