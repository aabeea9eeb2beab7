import type { TextLook } from "../../document/look.ts";
import { endOfMarks, isVariationSelector, lastOfPlane, mayBeMark } from "../../document/marks.ts";
import type { Glyph } from "../../fonts/font.ts";
import type { FontSet } from "../../fonts/font-set.ts";
import { classOf } from "./character-classes.ts";
import type { SetCharacter, Setting } from "./set-character.ts";
import { type Setter, setCluster } from "./set-cluster.ts";

/** Gives a text's characters in a look. */
export type MeasureText = (text: string, look: TextLook, weight?: Weight) => SetCharacter[];

export type Weight = "normal" | "strong";

/** Measures texts with the fonts of one document, each character of a look once. */
export function measureWith(fontSet: FontSet): MeasureText {
  return openMeasure(fontSet).measure;
}

/**
 * The same for fonts that never change: what was measured is known to the next document, until it is
 * more than so many characters.
 */
export function measureOften(fontSet: FontSet, most: number): () => MeasureText {
  let open = openMeasure(fontSet);
  return () => {
    if (open.count() > most) open = openMeasure(fontSet);
    return open.measure;
  };
}

type OpenMeasure = { readonly measure: MeasureText; readonly count: () => number };

function openMeasure(fontSet: FontSet): OpenMeasure {
  const styles = new Map<string, Style>();
  const { open, count } = openSetters(fontSet);
  const measure: MeasureText = (text, look, weight = "normal") => {
    const name = `${look.face} ${look.latinFace} ${look.sizePt} ${weight}`;
    const style = styles.get(name) ?? { known: [], clusters: new Map(), ...open(look, weight) };
    styles.set(name, style);
    return setText(text, style);
  };
  return { measure, count };
}

function setText(text: string, style: Style): SetCharacter[] {
  const characters = new Array<SetCharacter>(text.length);
  let count = 0;
  // By numbers: a string for each character would be made, and thrown away.
  for (let at = 0, unit = unitAt(text, 0); at < text.length; ) {
    const next = unitAt(text, at + 1);
    if (!isSurrogate(unit) && !mayBeMark(next)) {
      characters[count++] = knownOf(style, unit);
      at += 1;
      unit = next;
      continue;
    }
    const end = endOfCluster(text, at);
    for (const part of clusterOf(style, text.slice(at, end))) characters[count++] = part;
    at = end;
    unit = unitAt(text, at);
  }
  characters.length = count;
  return characters;
}

/** Asking for a unit behind the end would make the whole loop slow. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** Half of a code point that takes two places in a string. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Behind a character and its marks. */
function endOfCluster(text: string, at: number): number {
  const codePoint = text.codePointAt(at) ?? 0;
  return endOfMarks(text, at + (codePoint > lastOfPlane ? 2 : 1));
}

/** What is known of a look. */
type Style = Setter & {
  /** By code point, in blocks of 256: a map takes a multiple of the time. */
  readonly known: SetCharacter[][];
  /** Characters with their marks, and those beyond the basic plane, which few texts have. */
  readonly clusters: Map<string, readonly SetCharacter[]>;
};

function knownOf(style: Style, codePoint: number): SetCharacter {
  const found = style.known[codePoint >>> 8]?.[codePoint & 0xff];
  return found ?? keep(style.known, codePoint, style.set(codePoint));
}

function keep(known: SetCharacter[][], codePoint: number, character: SetCharacter): SetCharacter {
  const block = known[codePoint >>> 8] ?? [];
  known[codePoint >>> 8] = block;
  block[codePoint & 0xff] = character;
  return character;
}

function clusterOf(style: Style, text: string): readonly SetCharacter[] {
  const set = (codePoint: number) => knownOf(style, codePoint);
  const found = style.clusters.get(text) ?? setCluster(text, { ...style, set });
  style.clusters.set(text, found);
  return found;
}

type OpenSetter = (look: TextLook, weight: Weight) => Setter;

function openSetters(fontSet: FontSet): { open: OpenSetter; count: () => number } {
  const settings: Setting[] = [];
  let count = 0;
  const open: OpenSetter = ({ face, latinFace, sizePt }, weight) => {
    const glyphOf = (codePoint: number) => fontSet.glyph(face, latinFace, codePoint);
    const set = (codePoint: number): SetCharacter => {
      const text = String.fromCodePoint(codePoint);
      const glyph = isVariationSelector(codePoint) ? nothing(glyphOf) : glyphOf(codePoint);
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
    return {
      set,
      has: (codePoint) => glyphOf(codePoint) !== undefined,
      standFor: (text, character) => ({ ...character, text, index: count++ }),
    };
  };
  return { open, count: () => count };
}

/** Draws a selector that was parted from its character: not at all. */
function nothing(glyphOf: (codePoint: number) => Glyph | undefined): Glyph | undefined {
  const blank = glyphOf(0x20);
  return blank && { ...blank, advance: 0 };
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
