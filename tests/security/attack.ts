import { type AttackPattern, check } from "recheck";
import type { Expression } from "./regular-expressions.ts";

/** The checker looks for attacks by chance where it cannot reckon; each time the same here. */
const seed = 1;

/** How an expression fares: `milliseconds` for the worst text that was tried. */
export type Trial = Expression & {
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly milliseconds: number;
};

/** @returns how long the checker's worst text takes in fact, where it thinks there is one */
export async function tryAttack(
  expression: Expression,
  mostCharacters: number,
  mostMilliseconds: number,
): Promise<Trial> {
  const { source, flags } = expression;
  const found = await check(source, flags, { timeout: 60_000, randomSeed: seed });
  if (found.status !== "vulnerable")
    return { ...expression, status: found.status, milliseconds: 0 };
  let milliseconds = 0;
  // Twice as long each time: what takes a year for the longest is given up before.
  for (let length = 16; milliseconds <= mostMilliseconds; length *= 2) {
    const characters = Math.min(length, mostCharacters);
    milliseconds = timeOf(expression, textOf(found.attack, characters));
    if (characters === mostCharacters) break;
  }
  return { ...expression, status: found.status, milliseconds };
}

/** The attack with as many repetitions as so many characters have place for. */
function textOf({ pumps, suffix }: AttackPattern, characters: number): string {
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
