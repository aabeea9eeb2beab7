import { widthEm } from "../width-em.ts";

/** A number stands on one line of its cell: cut in two it would read as two numbers. */
export function isNumber(text: string): boolean {
  return /^[\d.,%+-]+$/.test(text);
}

/** Size of a line in a cell: smaller than the style's for a number too long for its column. */
export function cellSizePt(text: string, sizePt: number, widthPt: number): number {
  if (!isNumber(text)) return sizePt;
  const needPt = widthEm(text) * sizePt;
  return needPt > widthPt ? (sizePt * widthPt) / needPt : sizePt;
}
