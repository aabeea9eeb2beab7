import type { SetCharacter, Setting } from "../../layout/lines/set-character.ts";
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
import { writtenText } from "./written-text.ts";
import { ofd } from "./xml.ts";

/** Where a run stands and what it is written with. */
export type RunPlace = {
  readonly font: OpenFont;
  readonly baselinePt: number;
  /** Of a sheet on which the run stands as if the sheet was upright; undefined for all other runs. */
  readonly turnedWidthPt: number | undefined;
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
  const { characters } = run;
  const steps = stepsOf(run);
  let left = stepsFromPt(run.leftPt);
  let at = 0;
  return stretchesOf(characters).map(({ start, end }) => {
    for (; at < start; at++) left += steps[at] ?? 0;
    const id = place.ids.next();
    putObject(content, run, { place, start, end, id, left, steps });
    return id;
  });
}

/** From each character to the next; most are as wide as the one before. */
function stepsOf({ characters, spacingPt }: Run): number[] {
  const steps = new Array<number>(characters.length);
  let lastPt = 0;
  let last = stepsFromPt(spacingPt);
  for (let at = 0; at < characters.length; at++) {
    const widthPt = characters[at]?.widthPt ?? 0;
    if (widthPt !== lastPt) last = stepsFromPt(widthPt + spacingPt);
    lastPt = widthPt;
    steps[at] = last;
  }
  return steps;
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
  const width = room(ink.left * size) + room(ink.right * size) + widthOf(characters, object);
  put(content, '<ofd:TextObject ID="');
  putWhole(content, id);
  const box = {
    left: hundredth * Math.round(left / hundredth) - room(ink.left * size),
    top: hundredth * Math.round(stepsFromPt(place.baselinePt) / hundredth) - room(ink.above * size),
    width: stepsPerMm * Math.ceil(width / stepsPerMm),
  };
  put(content, '" Boundary="');
  putMiddle(content, setting, { place, box, ink, first: characters[start] });
  if (end - start > 1) {
    put(content, '" DeltaX="');
    putDeltas(content, steps, start, end - 1);
  }
  put(content, '">');
  for (let at = start; at < end; at++) putText(content, writtenText(characters[at]));
  put(content, "</ofd:TextCode></ofd:TextObject>");
}

/**
 * Of a millimetre, half of which nobody sees: a text is one of thousands, and every place of its numbers
 * counts. Only steps from character to character are finer, as they add up over a line.
 */
const hundredth = stepsPerMm / 100;

/** What is left free around characters, so that these stand at whole hundredths, too. */
function room(steps: number): number {
  return hundredth * Math.ceil(steps / hundredth);
}

type Box = { readonly left: number; readonly top: number; readonly width: number };

type Middle = {
  readonly place: RunPlace;
  readonly box: Box;
  readonly ink: Ink;
  readonly first: SetCharacter | undefined;
};

function putMiddle(content: Content, setting: Setting, middle: Middle): void {
  const { ink, first, place, box } = middle;
  if (place.turnedWidthPt !== undefined) {
    put(content, turnedMiddle(setting, middle, stepsFromPt(place.turnedWidthPt)));
    return;
  }
  putSteps(content, box.left, stepsPerMm);
  put(content, " ");
  putSteps(content, box.top, stepsPerMm);
  put(content, " ");
  putSteps(content, box.width, stepsPerMm);
  if (ink !== usualInk || !isBasic(first)) {
    put(content, middleOf(setting, middle));
    return;
  }
  const known = place.middles.get(setting) ?? Buffer.from(middleOf(setting, middle));
  place.middles.set(setting, known);
  putBytes(content, known);
}

/** The same on a sheet that is turned a quarter to the right. @see GB/T 33190-2016, 8.3 (matrices) */
function turnedMiddle(setting: Setting, middle: Middle, sheetWidth: number): Xml {
  const { left, top, width } = middle.box;
  const height = heightOf(setting, middle.ink);
  const box = [sheetWidth - top - height, left, height, width].map(mmText).join(" ");
  return `${box}" CTM="0 1 -1 0 ${mmText(height)} 0${fontAndPlace(setting, middle)}`;
}

/** The height of the box, the font, colours and where the first character stands in the box. */
function middleOf(setting: Setting, middle: Middle): Xml {
  return ` ${mmText(heightOf(setting, middle.ink))}${fontAndPlace(setting, middle)}`;
}

function heightOf({ sizePt }: Setting, { above, below }: Ink): number {
  const size = stepsFromPt(sizePt);
  return room(above * size) + room(below * size);
}

function fontAndPlace({ sizePt, strong }: Setting, { place: { font }, ink, first }: Middle): Xml {
  const size = stepsFromPt(sizePt);
  const stroke = mmText(Math.round(size * boldStrokeEm));
  return [
    `" Font="${font.id}" Size="${mmText(size)}"`,
    strong ? ` LineWidth="${stroke}" Stroke="true" Fill="true"` : "",
    '><ofd:FillColor Value="0 0 0"/>',
    strong ? '<ofd:StrokeColor Value="0 0 0"/>' : "",
    transformOf(first, font),
    `<ofd:TextCode X="${mmText(room(ink.left * size))}" Y="${mmText(room(ink.above * size))}`,
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

/** Says which glyph is meant where a character takes several units. @see GB/T 33190-2016, 11.4 */
function transformOf(character: SetCharacter | undefined, font: OpenFont): Xml {
  const { length } = writtenText(character);
  if (!character || length === 1) return "";
  const counts = { CodePosition: 0, CodeCount: length, GlyphCount: 1 };
  return ofd("CGTransform", counts, ofd("Glyphs", {}, String(font.glyphOf(character))));
}
