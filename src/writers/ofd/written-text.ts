import { isAccent, isVariationSelector } from "../../document/marks.ts";
import type { SetCharacter } from "../../layout/lines/set-character.ts";

/**
 * A character as a text has it: a letter with its accents is the one character that it is drawn as,
 * which Unicode holds for the same. Readers know no marks: an accent by itself would get lost.
 */
export function writtenText(character: SetCharacter | undefined): string {
  const text = character?.text ?? "";
  if (text.length < 2 || !someOf(text, isAccent)) return text;
  const selectors = [...text].filter((one) => isVariationSelector(codePointOf(one)));
  const seen = [...text].filter((one) => !isVariationSelector(codePointOf(one)));
  return [seen.join("").normalize("NFC"), ...selectors].join("");
}

function someOf(text: string, isKind: (codePoint: number) => boolean): boolean {
  return [...text].some((one) => isKind(codePointOf(one)));
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
