import type { SetCharacter } from "../../layout/measure.ts";
import type { Run } from "../../layout/page.ts";
import { type Content, put, putSteps, putWhole } from "../content.ts";
import { type Ink, type OpenFont, usualInk } from "./font-book.ts";
import type { Ids } from "./ids.ts";
import { putText } from "./put-text.ts";
import { stepsFromPt, stepsPerMm } from "./units.ts";

/** Where a run stands and what it is written with. */
export type RunPlace = {
  readonly font: OpenFont;
  readonly baselinePt: number;
  readonly ids: Ids;
};

/** Characters of a run that one object shows. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Writes a run as text objects, most often one. Blanks at its ends are left out, as readers trim
 * them; characters beyond the basic plane stand alone, as readers count them differently.
 *
 * @returns the ids of the objects.
 * @see GB/T 33190-2016, 11 (text), 8.5 (boundary)
 */
export function putRun(content: Content, run: Run, place: RunPlace): number[] {
  const { characters, spacingPt } = run;
  const steps = characters.map(({ widthPt }) => stepsFromPt(widthPt + spacingPt));
  const written: number[] = [];
  let left = stepsFromPt(run.leftPt);
  let at = 0;
  for (const stretch of stretchesOf(characters)) {
    for (; at < stretch.start; at++) left += steps[at] ?? 0;
    const id = place.ids.next();
    putObject(content, run, { ...place, ...stretch, id, left, steps });
    written.push(id);
  }
  return written;
}

function stretchesOf(characters: readonly SetCharacter[]): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let at = 0; at < characters.length; at++) {
    if (isBasic(characters[at])) continue;
    stretches.push(...withoutEnds(characters, start, at), { start: at, end: at + 1 });
    start = at + 1;
  }
  return [...stretches, ...withoutEnds(characters, start, characters.length)];
}

/** In one unit of UTF-16. */
function isBasic(character: SetCharacter | undefined): boolean {
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
  return character?.text.trim() === "";
}

type TextObject = RunPlace &
  Stretch & {
    readonly id: number;
    /** Of the first character. */
    readonly left: number;
    readonly steps: readonly number[];
  };

function putObject(content: Content, { characters, setting }: Run, object: TextObject): void {
  const { font, id, start, end, left, steps } = object;
  const size = stepsFromPt(setting.sizePt);
  const ink = inkOf(characters, object);
  const [padLeft, above] = [Math.ceil(ink.left * size), Math.ceil(ink.above * size)];
  put(content, '<ofd:TextObject ID="');
  putWhole(content, id);
  put(content, '" Boundary="');
  putSteps(content, left - padLeft, stepsPerMm);
  putNext(content, stepsFromPt(object.baselinePt) - above);
  putNext(content, padLeft + widthOf(characters, object) + Math.ceil(ink.right * size));
  putNext(content, above + Math.ceil(ink.below * size));
  put(content, '" Font="');
  putWhole(content, font.id);
  put(content, '" Size="');
  putSteps(content, size, stepsPerMm);
  if (setting.strong) {
    put(content, '" LineWidth="');
    putSteps(content, Math.round(size * boldStrokeEm), stepsPerMm);
    put(content, '" Stroke="true" Fill="true');
  }
  put(content, '"><ofd:FillColor Value="0 0 0"/>');
  if (setting.strong) put(content, '<ofd:StrokeColor Value="0 0 0"/>');
  putTransform(content, characters[start], font);
  put(content, '<ofd:TextCode X="');
  putSteps(content, padLeft, stepsPerMm);
  put(content, '" Y="');
  putSteps(content, above, stepsPerMm);
  if (end - start > 1) {
    put(content, '" DeltaX="');
    putDeltas(content, steps, start, end - 1);
  }
  put(content, '">');
  for (let at = start; at < end; at++) putText(content, characters[at]?.text ?? "");
  put(content, "</ofd:TextCode></ofd:TextObject>");
}

function putNext(content: Content, steps: number): void {
  put(content, " ");
  putSteps(content, steps, stepsPerMm);
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** The farthest that any of the characters reaches. */
function inkOf(characters: readonly SetCharacter[], { font, start, end }: TextObject): Ink {
  let reach = usualInk;
  for (let at = start; at < end; at++) {
    const character = characters[at];
    const ink = character ? font.use(character) : usualInk;
    if (ink !== usualInk) reach = farther(reach, ink);
  }
  return reach;
}

function farther(one: Ink, other: Ink): Ink {
  return {
    left: Math.max(one.left, other.left),
    right: Math.max(one.right, other.right),
    above: Math.max(one.above, other.above),
    below: Math.max(one.below, other.below),
  };
}

function widthOf(characters: readonly SetCharacter[], { start, end, steps }: TextObject): number {
  let width = stepsFromPt(characters[end - 1]?.widthPt ?? 0);
  for (let at = start; at < end - 1; at++) width += steps[at] ?? 0;
  return width;
}

/** Says which glyph is meant where a character takes two units. @see GB/T 33190-2016, 11.4 */
function putTransform(content: Content, character: SetCharacter | undefined, font: OpenFont): void {
  if (!character || isBasic(character)) return;
  put(content, '<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><ofd:Glyphs>');
  putWhole(content, font.glyphOf(character));
  put(content, "</ofd:Glyphs></ofd:CGTransform>");
}

/** From so many equal steps on, their number is written instead of each. */
const worthCounting = 3;

/** The way from each character to the next. `g 3 5.6` is 5.6 three times. */
function putDeltas(content: Content, steps: readonly number[], start: number, end: number): void {
  for (let at = start; at < end; ) {
    const equal = equalSteps(steps, at, end);
    const taken = equal < worthCounting ? 1 : equal;
    if (at > start) put(content, " ");
    if (taken > 1) {
      put(content, "g ");
      putWhole(content, taken);
      put(content, " ");
    }
    putSteps(content, steps[at] ?? 0, stepsPerMm);
    at += taken;
  }
}

function equalSteps(steps: readonly number[], start: number, end: number): number {
  let at = start + 1;
  while (at < end && steps[at] === steps[start]) at++;
  return at - start;
}
