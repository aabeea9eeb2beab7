import type { TextLook } from "../document/look.ts";
import type { Font, Glyph } from "../fonts/font.ts";
import type { FontSet } from "../fonts/font-set.ts";
import { classOf } from "./character-classes.ts";
import type { MeasuredCharacter } from "./measured-text.ts";

/** A character with the glyph that prints it. */
export type SetCharacter = MeasuredCharacter & {
  readonly glyph: Glyph;
  readonly setting: Setting;
  /** Of all that a document sets, in the order in which they are met: another size is another one. */
  readonly index: number;
};

/** How characters are printed; the same object for all that may stand in one run. */
export type Setting = {
  readonly font: Font;
  readonly sizePt: number;
  readonly strong: boolean;
};

/** Gives a text's characters in a look. */
export type MeasureText = (text: string, look: TextLook, weight?: Weight) => SetCharacter[];

export type Weight = "normal" | "strong";

/** Measures texts with the fonts of one document, each character of a look once. */
export function measureWith(fontSet: FontSet): MeasureText {
  const styles = new Map<string, KnownCharacters>();
  const set = openSetter(fontSet);
  return (text, look, weight = "normal") => {
    const style = `${look.face} ${look.latinFace} ${look.sizePt} ${weight}`;
    const known = styles.get(style) ?? [];
    styles.set(style, known);
    const characters = new Array<SetCharacter>(text.length);
    let count = 0;
    // By numbers: a string for each character would be made, and thrown away.
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      const found =
        known[codePoint >>> 8]?.[codePoint & 0xff] ??
        keep(known, codePoint, set(codePoint, look, weight));
      characters[count++] = found;
      at += codePoint > lastOfPlane ? 2 : 1;
    }
    characters.length = count;
    return characters;
  };
}

/** Code points beyond take two places in a string. */
const lastOfPlane = 0xffff;

/** By code point, in blocks of 256: a map takes a multiple of the time. */
type KnownCharacters = SetCharacter[][];

function keep(known: KnownCharacters, codePoint: number, character: SetCharacter): SetCharacter {
  const block = known[codePoint >>> 8] ?? [];
  known[codePoint >>> 8] = block;
  block[codePoint & 0xff] = character;
  return character;
}

type SetOne = (codePoint: number, look: TextLook, weight: Weight) => SetCharacter;

function openSetter(fontSet: FontSet): SetOne {
  const settings: Setting[] = [];
  let count = 0;
  return (codePoint, { face, latinFace, sizePt }, weight) => {
    const text = String.fromCodePoint(codePoint);
    const glyph = fontSet.glyph(face, latinFace, codePoint);
    if (!glyph) throw new Error(`no glyph for U+${codePoint.toString(16)} in ${face}`);
    return {
      text,
      class: classOf(text),
      glyph,
      setting: settingOf({ font: glyph.font, sizePt, strong: weight === "strong" }, settings),
      index: count++,
      widthPt: (glyph.advance * sizePt) / 1000,
    };
  };
}

/** The setting that is there already, if one is. A document has a dozen. */
function settingOf(wanted: Setting, settings: Setting[]): Setting {
  const found = settings.find(
    ({ font, sizePt, strong }) =>
      font === wanted.font && sizePt === wanted.sizePt && strong === wanted.strong,
  );
  if (!found) settings.push(wanted);
  return found ?? wanted;
}
