import { sum } from "./sum.ts";

/** Width of a text in ems, counted and not measured: Chinese 1, ASCII ½. */
export function widthEm(text: string): number {
  return sum(Array.from(text, (character) => (character < "\u0080" ? 0.5 : 1)));
}
