/** What belongs to the character before it: it has no place of its own on a line. */

/** Says which form of a character is meant; whoever lacks the form draws the usual one. */
export function isVariationSelector(codePoint: number): boolean {
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}

/** Accents that stand above or below a letter, such as tones. */
export function isAccent(codePoint: number): boolean {
  return codePoint >= firstAccent && codePoint <= lastAccent;
}

const firstAccent = 0x300;
const lastAccent = 0x36f;

/** Where the marks end that stand at a place of a text: at the place itself if none does. */
export function endOfMarks(text: string, place: number): number {
  let end = place;
  while (end < text.length && mayBeMark(text.charCodeAt(end))) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!isAccent(codePoint) && !isVariationSelector(codePoint)) return end;
    end += codePoint > lastOfPlane ? 2 : 1;
  }
  return end;
}

/**
 * Whether a mark may begin with a unit of a text, which nearly none does: letters, ideographs and
 * Chinese punctuation need no further look.
 */
export function mayBeMark(unit: number): boolean {
  return (
    unit >= firstAccent && (unit <= lastAccent || (unit >= firstOfSelector && unit < fullWidth))
  );
}

/** The lowest unit of a text that a variation selector may begin with. */
const firstOfSelector = 0xdb40;

/** Commas and colons in full width stand behind all units that a mark may begin with. */
const fullWidth = 0xff00;

/** Code points beyond take two places in a string. */
export const lastOfPlane = 0xffff;
