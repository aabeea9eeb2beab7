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
  const styles = new Map<string, Map<number, SetCharacter>>();
  return (text, look, weight = "normal") => {
    const style = `${look.face} ${look.latinFace} ${look.sizePt} ${weight}`;
    const known = styles.get(style) ?? new Map<number, SetCharacter>();
    styles.set(style, known);
    const characters = new Array<SetCharacter>(text.length);
    let count = 0;
    // By numbers: a string for each character would be made, and thrown away.
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      let found = known.get(codePoint);
      if (!found) {
        found = setCharacter(fontSet, codePoint, look, weight);
        known.set(codePoint, found);
      }
      characters[count++] = found;
      at += found.text.length;
    }
    characters.length = count;
    return characters;
  };
}

function setCharacter(
  fontSet: FontSet,
  codePoint: number,
  { face, latinFace, sizePt }: TextLook,
  weight: Weight,
): SetCharacter {
  const text = String.fromCodePoint(codePoint);
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
