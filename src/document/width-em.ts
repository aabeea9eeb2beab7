import { isAccent, isVariationSelector } from "./marks.ts";

/** Width of a text in ems, counted and not measured: Chinese 1, ASCII ½, a mark of another 0. */
export function widthEm(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0080" ? 0.5 : widthOf(character);
  return width;
}

function widthOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return isAccent(codePoint) || isVariationSelector(codePoint) ? 0 : 1;
}
