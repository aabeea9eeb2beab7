import type { TextLook } from "../document/look.ts";
import type { Glyph } from "../fonts/font.ts";
import type { FontSet } from "../fonts/font-set.ts";
import { classOf } from "./character-classes.ts";
import type { MeasuredCharacter } from "./text-sums.ts";

/** A character with the glyph that prints it. */
export type SetCharacter = MeasuredCharacter & {
  readonly glyph: Glyph;
  readonly sizePt: number;
  readonly strong: boolean;
};

/** Gives a text's characters in a look. */
export type MeasureText = (text: string, look: TextLook, weight?: Weight) => SetCharacter[];

export type Weight = "normal" | "strong";

/** Measures texts with the fonts of one document, each character of a look once. */
export function measureWith(fontSet: FontSet): MeasureText {
  const styles = new Map<string, Map<string, SetCharacter>>();
  return (text, look, weight = "normal") => {
    const style = `${look.face} ${look.latinFace} ${look.sizePt} ${weight}`;
    const known = styles.get(style) ?? new Map<string, SetCharacter>();
    styles.set(style, known);
    const characters: SetCharacter[] = [];
    for (const character of text) {
      let found = known.get(character);
      if (!found) {
        found = setCharacter(fontSet, character, look, weight);
        known.set(character, found);
      }
      characters.push(found);
    }
    return characters;
  };
}

function setCharacter(
  fontSet: FontSet,
  text: string,
  { face, latinFace, sizePt }: TextLook,
  weight: Weight,
): SetCharacter {
  const codePoint = text.codePointAt(0) ?? 0;
  const glyph = fontSet.glyph(face, latinFace, codePoint);
  if (!glyph) throw new Error(`no glyph for U+${codePoint.toString(16)} in ${face}`);
  return {
    text,
    class: classOf(text),
    glyph,
    sizePt,
    strong: weight === "strong",
    widthPt: (glyph.advance * sizePt) / 1000,
  };
}
