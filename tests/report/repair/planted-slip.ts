import { type Edition, gridNamed } from "../../../src/edition/edition.ts";
import { printedPairs } from "../../../src/report/repair/neighbours.ts";
import type { Chance } from "../../given/chance.ts";
import { type Figures, pick } from "./random-report.ts";

/** Cells that were changed, and what they were before. */
export type Planted = { readonly figures: Figures; readonly meant: ReadonlyMap<string, number> };

const tables = ["requests", "disputes"];

/** One digit of any cell typed wrong, left out, doubled, or exchanged with the next. */
export function plantDigitSlip(right: Figures, chance: Chance): Planted {
  const path = pick([...right.keys()], chance);
  const meant = right.get(path) ?? 0;
  const typed = pick(mistyped(String(meant), chance), chance);
  return { figures: new Map([...right, [path, Number(typed)]]), meant: new Map([[path, meant]]) };
}

function mistyped(number: string, chance: Chance): string[] {
  const at = Math.floor(chance() * number.length);
  const [before, digit = "", after] = [number.slice(0, at), number[at], number.slice(at + 1)];
  const wrong = pick([..."0123456789".replace(digit, "")], chance);
  return [
    `${before}${wrong}${after}`,
    `${before}${after}`,
    `${before}${digit}${digit}${after}`,
    `${before}${after.slice(0, 1)}${digit}${after.slice(1)}`,
  ].filter((typed) => typed !== "" && Number(typed) !== Number(number));
}

/** Two cells that are printed side by side, or one below the other, exchanged. */
export function plantSwap(right: Figures, edition: Edition, chance: Chance): Planted {
  const pairs = tables.flatMap((table) => {
    const grid = gridNamed(edition, table);
    return (grid ? printedPairs(grid) : [])
      .filter(({ place }) => place !== "apart")
      .map(({ one, other }) => [`${table}.${one.path}`, `${table}.${other.path}`] as const);
  });
  const [one, other] = pick(
    pairs.filter(([a, b]) => right.get(a) !== right.get(b)),
    chance,
  );
  const [a, b] = [right.get(one) ?? 0, right.get(other) ?? 0];
  return {
    figures: new Map([...right, [one, b], [other, a]]),
    meant: new Map([
      [one, a],
      [other, b],
    ]),
  };
}
