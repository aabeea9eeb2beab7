import { isAccent, isVariationSelector, lastOfPlane } from "./marks.ts";

/** Width of a text in ems, counted and not measured: Chinese 1, ASCII ½, a mark of another 0. */
export function widthEm(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    width += codePoint < firstBeyondAscii ? 0.5 : widthOf(codePoint);
    if (codePoint > lastOfPlane) at++;
  }
  return width;
}

const firstBeyondAscii = 0x80;

function widthOf(codePoint: number): number {
  return isAccent(codePoint) || isVariationSelector(codePoint) ? 0 : 1;
}
