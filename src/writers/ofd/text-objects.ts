import type { SetCharacter, Setting } from "../../layout/measure.ts";
import type { Run } from "../../layout/page.ts";
import { type Content, put, putBytes, putSteps, putWhole } from "../content.ts";
import type { Xml } from "../xml.ts";
import type { OpenFont } from "./font-book.ts";
import type { Ids } from "./ids.ts";
import { farther, type Ink, usualInk } from "./ink.ts";
import { putDeltas } from "./put-deltas.ts";
import { putText } from "./put-text.ts";
import { isBasic, type Stretch, stretchesOf } from "./stretches.ts";
import { mmText, stepsFromPt, stepsPerMm } from "./units.ts";
import { ofd } from "./xml.ts";

/** Where a run stands and what it is written with. */
export type RunPlace = {
  readonly font: OpenFont;
  readonly baselinePt: number;
  readonly ids: Ids;
  /** What stands in every object of a setting, between the width of its box and its first step. */
  readonly middles: Map<Setting, Uint8Array>;
};

/**
 * Writes a run as text objects, one for each of its stretches.
 *
 * @returns the ids of the objects.
 * @see GB/T 33190-2016, 11 (text), 8.5 (boundary)
 */
export function putRun(content: Content, run: Run, place: RunPlace): number[] {
  const { characters, spacingPt } = run;
  const steps = characters.map(({ widthPt }) => stepsFromPt(widthPt + spacingPt));
  let left = stepsFromPt(run.leftPt);
  let at = 0;
  return stretchesOf(characters).map(({ start, end }) => {
    for (; at < start; at++) left += steps[at] ?? 0;
    const id = place.ids.next();
    putObject(content, run, { place, start, end, id, left, steps });
    return id;
  });
}

type TextObject = Stretch & {
  readonly place: RunPlace;
  readonly id: number;
  /** Of the first character. */
  readonly left: number;
  readonly steps: readonly number[];
};

function putObject(content: Content, { characters, setting }: Run, object: TextObject): void {
  const { place, id, start, end, left, steps } = object;
  const size = stepsFromPt(setting.sizePt);
  const ink = inkOf(characters, object);
  const width = Math.ceil((ink.left + ink.right) * size) + widthOf(characters, object);
  put(content, '<ofd:TextObject ID="');
  putWhole(content, id);
  put(content, '" Boundary="');
  putSteps(content, left - Math.ceil(ink.left * size), stepsPerMm);
  put(content, " ");
  putSteps(content, stepsFromPt(place.baselinePt) - Math.ceil(ink.above * size), stepsPerMm);
  put(content, " ");
  putSteps(content, tenth * Math.ceil(width / tenth), stepsPerMm);
  putMiddle(content, setting, { place, ink, first: characters[start] });
  if (end - start > 1) {
    put(content, '" DeltaX="');
    putDeltas(content, steps, start, end - 1);
  }
  put(content, '">');
  for (let at = start; at < end; at++) putText(content, characters[at]?.text ?? "");
  put(content, "</ofd:TextCode></ofd:TextObject>");
}

/** Of a millimetre: fewer places for what need not be exact. */
const tenth = stepsPerMm / 10;

type Middle = {
  readonly place: RunPlace;
  readonly ink: Ink;
  readonly first: SetCharacter | undefined;
};

function putMiddle(content: Content, setting: Setting, middle: Middle): void {
  const { ink, first, place } = middle;
  if (ink !== usualInk || !isBasic(first)) {
    put(content, middleOf(setting, middle));
    return;
  }
  const known = place.middles.get(setting) ?? Buffer.from(middleOf(setting, middle));
  place.middles.set(setting, known);
  putBytes(content, known);
}

/** The height of the box, the font, colours and where the first character stands in the box. */
function middleOf({ sizePt, strong }: Setting, { place: { font }, ink, first }: Middle): Xml {
  const size = stepsFromPt(sizePt);
  const above = Math.ceil(ink.above * size);
  const stroke = mmText(Math.round(size * boldStrokeEm));
  return [
    ` ${mmText(above + Math.ceil(ink.below * size))}" Font="${font.id}" Size="${mmText(size)}"`,
    strong ? ` LineWidth="${stroke}" Stroke="true" Fill="true"` : "",
    '><ofd:FillColor Value="0 0 0"/>',
    strong ? '<ofd:StrokeColor Value="0 0 0"/>' : "",
    transformOf(first, font),
    `<ofd:TextCode X="${mmText(Math.ceil(ink.left * size))}" Y="${mmText(above)}`,
  ].join("");
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** The farthest that any of the characters reaches. */
function inkOf(
  characters: readonly SetCharacter[],
  { place: { font }, start, end }: TextObject,
): Ink {
  let reach = usualInk;
  for (let at = start; at < end; at++) {
    const character = characters[at];
    const ink = character ? font.use(character) : usualInk;
    if (ink !== usualInk) reach = farther(reach, ink);
  }
  return reach;
}

function widthOf(characters: readonly SetCharacter[], { start, end, steps }: TextObject): number {
  let width = stepsFromPt(characters[end - 1]?.widthPt ?? 0);
  for (let at = start; at < end - 1; at++) width += steps[at] ?? 0;
  return width;
}

/** Says which glyph is meant where a character takes two units. @see GB/T 33190-2016, 11.4 */
function transformOf(character: SetCharacter | undefined, font: OpenFont): Xml {
  if (!character || isBasic(character)) return "";
  const counts = { CodePosition: 0, CodeCount: 2, GlyphCount: 1 };
  return ofd("CGTransform", counts, ofd("Glyphs", {}, String(font.glyphOf(character))));
}
