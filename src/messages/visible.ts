/**
 * What acts on a line instead of being seen in it: controls (line breaks, tabs, escape sequences of
 * terminals), marks that turn the direction of writing, characters without width, Unicode's own
 * separators of lines, halves of characters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const allUnseen = new RegExp(unseen, "gu");

/** Whether a character acts instead of being seen. */
export function isUnseen(character: string): boolean {
  return unseen.test(character);
}

/**
 * A text from outside, such as a file's name or a cell, for one line of a terminal or a text file:
 * what could act there is written out, as `[U+001B]`.
 */
export function visible(text: string): string {
  // Nearly all are plain, and the other pattern takes long to be made.
  if (plain.test(text)) return text;
  return text.replaceAll(allUnseen, (character) => `[${codePointName(character)}]`);
}

/** ASCII, general punctuation without its controls, Chinese characters and punctuation. */
const plain = /^[ -~\u2010-\u2027\u2030-\u205e\u3000-\u9fff\uff01-\uff5e]*$/;

/** JSON in which the same stands as JSON's own escapes: whoever reads it reads what was written. */
export function visibleJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent);
  return indent === undefined ? escaped(json) : json.split("\n").map(escaped).join("\n");
}

function escaped(json: string): string {
  return json.replaceAll(allUnseen, (character) =>
    Array.from({ length: character.length }, (_, at) => escapeOf(character.charCodeAt(at))).join(
      "",
    ),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

/** `U+001B`. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
