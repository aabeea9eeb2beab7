import { unknown } from "../pages/glyphs/characters.ts";
import { numberOf, wordsOf } from "./numbers.ts";

/** A line that the file breaks, and indents, is one all the same. */
export function withoutBreaks(text: string): string {
  const lines = text.split(/[\r\n]/);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join("");
}

/**
 * Steps, of which `g n v` stands for n times v.
 * @param most - no more are needed, however many the file says there are.
 */
export function stepsOf(text: string | undefined, most: number): number[] {
  const words = wordsOf(text ?? "");
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < most; at++) {
    if (words[at] !== "g") {
      steps.push(numberOf(words[at] ?? ""));
      continue;
    }
    const count = numberOf(String(Math.min(Number(words[at + 1]), most - steps.length)));
    const step = numberOf(words[at + 2] ?? "");
    for (let n = 0; n < count; n++) steps.push(step);
    at += 2;
  }
  return steps;
}

/**
 * What steps count: units of UTF-16 as most programs do, or whole characters when there are as
 * many steps as those have. A character in two units stands where its first one does.
 */
export function charactersOf(text: string, steps: number): string[] {
  const whole = [...text].map(known);
  if (whole.length === text.length || steps < text.length - 1) return whole;
  return whole.flatMap((one) => [one, ...Array.from({ length: one.length - 1 }, () => "")]);
}

/** Stands for a glyph of which the file does not say what it is. @see GB/T 33190-2016, 11.4 */
const unnamed = "¤";

function known(character: string): string {
  return character === unnamed ? unknown : character;
}
