import { textOfRaised } from "../../raised.ts";
import type { Piece } from "./piece.ts";

/**
 * Tells raised and lowered marks from the text that they stand beside: the mark of a note behind a
 * figure is none of its digits. Where all of the words stand raised, they are the text themselves.
 */
export function settleRaised(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(isSetApart)) return pieces;
  const read = pieces.filter(({ kind, text }) => kind === undefined && text.trim() !== "");
  const line = lineOf(read);
  const raised = read.filter((piece) => alignOf(piece, line) !== undefined);
  if (raised.length === 0) return pieces;
  const isText = raised.length === read.length && raised.some(({ text }) => /\p{L}/u.test(text));
  return isText ? pieces : settle(pieces, new Map(raised.map((one) => [one, alignOf(one, line)])));
}

function isSetApart({ look: { formatting } }: Piece): boolean {
  return formatting.align !== undefined || formatting.position !== undefined;
}

/** Enough to know a unit by, in characters. */
const longestUnit = 4;

type Align = "superscript" | "subscript" | undefined;

function settle(pieces: readonly Piece[], raised: ReadonlyMap<Piece, Align>): Piece[] {
  let before = "";
  return pieces.map((piece) => {
    const align = raised.get(piece);
    const text = align ? textOfRaised(piece.text, align, before) : piece.text;
    if (piece.kind === undefined) before = (before + (text ?? "")).slice(-longestUnit);
    return text === undefined ? { ...piece, kind: "raised" } : { ...piece, text };
  });
}

/** Programs shift whole lines by a little: the line is where most characters stand. */
function lineOf(pieces: readonly Piece[]): number {
  const lengths = new Map<number, number>();
  for (const { text, look } of pieces) {
    const { position = 0 } = look.formatting;
    lengths.set(position, (lengths.get(position) ?? 0) + text.length);
  }
  const [first] = [...lengths].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? 0;
}

function alignOf({ text, look }: Piece, line: number): Align {
  const { align, position = 0 } = look.formatting;
  if (align === "superscript" || align === "subscript") return align;
  // Words that are only set higher or lower are words.
  if (position === line || /\p{L}{3}/u.test(text)) return undefined;
  return position > line ? "superscript" : "subscript";
}
