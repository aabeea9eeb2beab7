import type { HeadingLevel } from "../../../src/document/blocks.ts";
import { ownKindOf } from "../../../src/report/own/walk-own.ts";
import { isRecord } from "../../../src/report/read/input.ts";
import { printNumber } from "../../../src/report/text/numbering.ts";
import type { OwnValue } from "./own/own-items.ts";

const deepest = 4;

/** A line of a body, or an item that is no text. */
type Piece = string | OwnValue;

/** A body's text before its first own item, and each item with the text behind it. */
export type BodyPieces = {
  readonly text: string;
  readonly items: readonly { readonly value: OwnValue; readonly after: string }[];
};

/** A body of a report's JSON as a person would type it: a paragraph a line, headings numbered. */
export function bodyText(value: unknown): string {
  return piecesOf(value, 2)
    .filter((piece) => typeof piece === "string")
    .join("\n");
}

/** The same, parted by the body's own tables, pictures and notes. */
export function bodyPieces(value: unknown): BodyPieces {
  const pieces = piecesOf(value, 2);
  const places = pieces.flatMap((piece, place) => (typeof piece === "string" ? [] : [place]));
  const linesFrom = (from: number, to: number | undefined) => pieces.slice(from, to).join("\n");
  return {
    text: linesFrom(0, places[0]),
    items: places.map((place, index) => ({
      value: pieces[place] as OwnValue,
      after: linesFrom(place + 1, places[index + 1]),
    })),
  };
}

function piecesOf(value: unknown, level: number): Piece[] {
  if (Array.isArray(value)) {
    let ordinal = 0;
    return value.flatMap((item) => {
      if (isPart(item)) ordinal += 1;
      return isPart(item) ? partPieces(item, level, ordinal) : piecesOf(item, level);
    });
  }
  if (isPart(value)) return partPieces(value, level, 1);
  if (isRecord(value)) return [value];
  return value === undefined ? [] : String(value).split(/\r?\n/);
}

function isPart(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && ownKindOf(value) === undefined;
}

function partPieces(part: Record<string, unknown>, level: number, ordinal: number): Piece[] {
  const number = level <= deepest ? printNumber(level as HeadingLevel, ordinal) : "";
  const heading = `${number}${part.heading ?? ""}`;
  const pieces = piecesOf(part.body, level + 1);
  const [first, ...others] = pieces;
  if (part.runIn !== true) return [heading, ...(first === "" ? others : pieces)];
  const closed = /[。！？：]$/.test(heading) ? heading : `${heading}。`;
  return typeof first === "string" ? [`${closed}${first}`, ...others] : [closed, ...pieces];
}
