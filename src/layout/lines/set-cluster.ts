import { isAccent, isVariationSelector } from "../../document/marks.ts";
import type { SetCharacter } from "./set-character.ts";

/** What sets the characters of one look. */
export type Setter = {
  readonly set: (codePoint: number) => SetCharacter;
  readonly has: (codePoint: number) => boolean;
  /** The same character as another text: who copies it gets this one. */
  readonly standFor: (text: string, character: SetCharacter) => SetCharacter;
};

/**
 * Sets a character with the marks behind it. A letter with its accents is drawn as the one character
 * that Unicode has for them, where it has one; a variation selector is not seen. Whatever is drawn,
 * the text stays as it was written.
 */
export function setCluster(text: string, setter: Setter): SetCharacter[] {
  const composed = composedOf(text);
  if (composed !== undefined && setter.has(composed)) {
    return [setter.standFor(text, setter.set(composed))];
  }
  return partsOf(text).map((part) => {
    const character = setter.set(part.codePointAt(0) ?? 0);
    return part === character.text ? character : setter.standFor(part, character);
  });
}

/** The one character for a letter with accents. */
function composedOf(text: string): number | undefined {
  const seen = [...text].filter((character) => !isSelector(character)).join("");
  if (![...seen].some((character) => isAccent(character.codePointAt(0) ?? 0))) return undefined;
  const [composed = "", ...others] = seen.normalize("NFC");
  return others.length === 0 ? composed.codePointAt(0) : undefined;
}

/** A character with its selectors, then each accent by itself. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const character of text) {
    if (isSelector(character) && parts.length > 0) parts.push(`${parts.pop()}${character}`);
    else parts.push(character);
  }
  return parts;
}

function isSelector(character: string): boolean {
  return isVariationSelector(character.codePointAt(0) ?? 0);
}
