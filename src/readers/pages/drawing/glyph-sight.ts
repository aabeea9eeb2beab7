import type { Direction, Glyph } from "./drawing.ts";
import { type Box, holds, type Point } from "./geometry.ts";
import { type Body, middleOf } from "./glyph-body.ts";

/** Whether a character is more than a blank. */
export function leavesMark(text: string): boolean {
  const code = text.charCodeAt(0);
  const isPlain = (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code < 0xa000);
  return isPlain || !/^[\s\p{Cf}]*$/u.test(text);
}

/** Lines of a scan may be a little askew, in degrees. */
const askew = 8;
const directions: readonly Direction[] = ["right", "up", "left", "down"];

/** Where a line of text runs on to. */
export function directionOf([x, y]: Point): Direction {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI + 360;
  const quarter = Math.round(degrees / 90);
  const isStraight = Math.abs(degrees - quarter * 90) <= askew;
  return isStraight ? (directions[quarter % 4] ?? "right") : "slant";
}

/** Smaller characters are no text for a reader, in pt. */
const smallest = 1;
/** Where text is cut off, it may stand out by so much, in pt. */
const slack = 1;

export type Visibility = {
  readonly clip: Box;
  /** It is switched off, or shines through wholly. */
  readonly isGone: boolean;
  /** It is drawn with nothing, as text under a scan. */
  readonly isLayer: boolean;
};

export function sightOf(glyph: Body, { clip, isGone, isLayer }: Visibility): Glyph["sight"] {
  const isOut = !holds(clip, middleOf(glyph), slack);
  if (isGone || glyph.size <= smallest || isOut) return "hidden";
  return isLayer ? "layer" : "seen";
}
