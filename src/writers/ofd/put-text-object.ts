import type { SetCharacter, Setting } from "../../layout/lines/set-character.ts";
import type { Run } from "../../layout/page.ts";
import { type Content, put, putBytes, putSteps, putWhole } from "../content.ts";
import type { Xml } from "../xml.ts";
import type { OpenFont } from "./font-book.ts";
import { farther, type Ink, usualInk } from "./ink.ts";
import { putDeltas } from "./put-deltas.ts";
import { putText } from "./put-text.ts";
import { isBasic, type Stretch } from "./stretches.ts";
import { mmText, stepsFromPt, stepsPerMm } from "./units.ts";
import { writtenText } from "./written-text.ts";
import { ofd } from "./xml.ts";

/** Characters of a run that one text of an object shows. */
export type TextCode = Stretch & {
  readonly run: Run;
  /** Of the first character. */
  readonly left: number;
  readonly baseline: number;
  /** Of all characters of the run. */
  readonly steps: readonly number[];
};

type About = {
  readonly id: number;
  readonly font: OpenFont;
  readonly turnedWidthPt: number | undefined;
  readonly middles: Map<Setting, Uint8Array>;
};

/**
 * Writes texts of one setting as an object.
 * @see GB/T 33190-2016, 11 (text), 8.5 (boundary)
 */
export function putTextObject(content: Content, codes: readonly TextCode[], about: About): void {
  const [first] = codes;
  if (!first) return;
  const frame = frameOf(codes, first, about.font);
  put(content, '<ofd:TextObject ID="');
  putWhole(content, about.id);
  put(content, '" Boundary="');
  if (about.turnedWidthPt === undefined) putBox(content, frame);
  else put(content, turnedBox(frame, stepsFromPt(about.turnedWidthPt)));
  putMiddle(content, first, about);
  for (const code of codes) putCode(content, code, { frame, first });
  put(content, "</ofd:TextObject>");
}

/** The box, and what it leaves free left of the first characters and above the highest. */
type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly above: number;
};

function frameOf(codes: readonly TextCode[], first: TextCode, font: OpenFont): Frame {
  const size = stepsFromPt(first.run.setting.sizePt);
  const ink = inkOf(codes, font);
  const [before, above] = [room(ink.left * size), room(ink.above * size)];
  let [left, right, below] = [Infinity, 0, 0];
  for (const code of codes) {
    left = Math.min(left, inHundredths(code.left));
    right = Math.max(right, code.left + widthOf(code));
    below = Math.max(below, belowFirst(code, first));
  }
  const width = before + right - left + room(ink.right * size);
  return {
    left: left - before,
    top: inHundredths(first.baseline) - above,
    width: stepsPerMm * Math.ceil(width / stepsPerMm),
    height: above + below + room(ink.below * size),
    above,
  };
}

/** The same way from line to line in every paragraph, whatever place its first line has. */
function belowFirst({ baseline }: TextCode, first: TextCode): number {
  return inHundredths(baseline - first.baseline);
}

/**
 * Of a millimetre, half of which nobody sees: a text is one of thousands, and every place of its numbers
 * counts. Only steps from character to character are finer, as they add up over a line.
 */
const hundredth = stepsPerMm / 100;

function inHundredths(steps: number): number {
  return hundredth * Math.round(steps / hundredth);
}

/** What is left free around characters, so that these stand at whole hundredths, too. */
function room(steps: number): number {
  return hundredth * Math.ceil(steps / hundredth);
}

/** The farthest that any of the characters reaches. */
function inkOf(codes: readonly TextCode[], font: OpenFont): Ink {
  let reach = usualInk;
  for (const { run, start, end } of codes) {
    for (let at = start; at < end; at++) {
      const character = run.characters[at];
      const ink = character ? font.use(character) : usualInk;
      if (ink !== usualInk) reach = farther(reach, ink);
    }
  }
  return reach;
}

function widthOf({ run, start, end, steps }: TextCode): number {
  let width = stepsFromPt(run.characters[end - 1]?.widthPt ?? 0);
  for (let at = start; at < end - 1; at++) width += steps[at] ?? 0;
  return width;
}

function putBox(content: Content, { left, top, width, height }: Frame): void {
  putSteps(content, left, stepsPerMm);
  for (const length of [top, width, height]) {
    put(content, " ");
    putSteps(content, length, stepsPerMm);
  }
}

/** The same on a sheet that is turned a quarter to the right. @see GB/T 33190-2016, 8.3 (matrices) */
function turnedBox({ left, top, width, height }: Frame, sheetWidth: number): Xml {
  const box = [sheetWidth - top - height, left, height, width].map(mmText).join(" ");
  return `${box}" CTM="0 1 -1 0 ${mmText(height)} 0`;
}

function putMiddle(content: Content, { run, start }: TextCode, { font, middles }: About): void {
  const first = run.characters[start];
  const known = middles.get(run.setting) ?? Buffer.from(fontAndColours(run.setting, font));
  middles.set(run.setting, known);
  putBytes(content, known);
  if (!isBasic(first)) put(content, transformOf(first, font));
}

function fontAndColours({ sizePt, strong }: Setting, { id }: OpenFont): Xml {
  const size = stepsFromPt(sizePt);
  const stroke = mmText(Math.round(size * boldStrokeEm));
  return [
    `" Font="${id}" Size="${mmText(size)}"`,
    strong ? ` LineWidth="${stroke}" Stroke="true" Fill="true"` : "",
    '><ofd:FillColor Value="0 0 0"/>',
    strong ? '<ofd:StrokeColor Value="0 0 0"/>' : "",
  ].join("");
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** Says which glyph is meant where a character takes several units. @see GB/T 33190-2016, 11.4 */
function transformOf(character: SetCharacter | undefined, font: OpenFont): Xml {
  const { length } = writtenText(character);
  if (!character || length === 1) return "";
  const counts = { CodePosition: 0, CodeCount: length, GlyphCount: 1 };
  return ofd("CGTransform", counts, ofd("Glyphs", {}, String(font.glyphOf(character))));
}

function putCode(
  content: Content,
  code: TextCode,
  { frame, first }: { readonly frame: Frame; readonly first: TextCode },
): void {
  const { run, start, end, steps } = code;
  put(content, '<ofd:TextCode X="');
  putSteps(content, inHundredths(code.left) - frame.left, stepsPerMm);
  put(content, '" Y="');
  putSteps(content, frame.above + belowFirst(code, first), stepsPerMm);
  if (end - start > 1) {
    put(content, '" DeltaX="');
    putDeltas(content, steps, start, end - 1);
  }
  put(content, '">');
  for (let at = start; at < end; at++) putText(content, writtenText(run.characters[at]));
  put(content, "</ofd:TextCode>");
}
