import type { SetCharacter } from "../../layout/lines/set-character.ts";

/** Characters of a run that one object shows. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * The stretches of a run, most often one: blanks at their ends are left out, as readers trim them;
 * characters beyond the basic plane stand alone, as readers count them differently.
 */
export function stretchesOf(characters: readonly SetCharacter[]): Stretch[] {
  if (isOne(characters)) return [{ start: 0, end: characters.length }];
  const stretches: Stretch[] = [];
  let start = 0;
  for (let at = 0; at < characters.length; at++) {
    if (isBasic(characters[at])) continue;
    stretches.push(...withoutEnds(characters, start, at), { start: at, end: at + 1 });
    start = at + 1;
  }
  return [...stretches, ...withoutEnds(characters, start, characters.length)];
}

function isOne(characters: readonly SetCharacter[]): boolean {
  if (isBlank(characters[0]) || isBlank(characters.at(-1))) return false;
  for (const { text } of characters) if (text.length !== 1) return false;
  return true;
}

/** In one unit of UTF-16. */
export function isBasic(character: SetCharacter | undefined): boolean {
  return character?.text.length === 1;
}

function withoutEnds(characters: readonly SetCharacter[], from: number, to: number): Stretch[] {
  let start = from;
  let end = to;
  while (start < end && isBlank(characters[start])) start++;
  while (end > start && isBlank(characters[end - 1])) end--;
  return start < end ? [{ start, end }] : [];
}

function isBlank(character: SetCharacter | undefined): boolean {
  return character === undefined || character.text.trim() === "";
}
