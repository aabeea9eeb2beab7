import type { SetCharacter } from "../../layout/lines/set-character.ts";
import type { Run } from "../../layout/page.ts";
import { element, escapeXml, type Xml } from "../xml.ts";
import type { OpenFont } from "./font-book.ts";
import { inUnits, spacingInUnits } from "./units.ts";

/** A run as text that can be marked and found; browsers advance by the font's own widths, as we do. */
export function elementsOfText(run: Run, baselinePt: number, font: OpenFont): Xml[] {
  const { setting, spacingPt } = run;
  const spacing = spacingInUnits(spacingPt);
  const attributes = {
    class: font.name,
    "font-size": inUnits(setting.sizePt),
    "letter-spacing": spacing === 0 ? undefined : spacing,
    ...(setting.strong ? strongStroke(setting.sizePt) : {}),
  };
  return piecesOf(run).map(({ leftPt, characters }) => {
    const place = { x: inUnits(leftPt), y: inUnits(baselinePt) };
    const text = characters.map((one) => font.writtenAs(one)).join("");
    return element("text", { ...place, ...attributes }, escapeXml(text));
  });
}

type Piece = { readonly leftPt: number; readonly characters: SetCharacter[] };

/** A mark without width stands by itself: whatever a browser makes of it, its neighbours stay. */
function piecesOf({ leftPt, spacingPt, characters }: Run): Piece[] {
  const pieces: Piece[] = [];
  let at = leftPt;
  let isParted = true;
  for (const character of characters) {
    const isMark = character.widthPt === 0;
    if (isParted || isMark) pieces.push({ leftPt: at, characters: [] });
    pieces.at(-1)?.characters.push(character);
    isParted = isMark;
    at += character.widthPt + spacingPt;
  }
  return pieces;
}

/** Faces of official documents have no bold: strong text is drawn with a stroked outline. */
const boldStrokeEm = 1 / 40;

/** Corners as in a PDF. */
function strongStroke(sizePt: number) {
  const width = inUnits(sizePt * boldStrokeEm);
  return { stroke: "#000", "stroke-width": width, "stroke-miterlimit": 10 };
}
