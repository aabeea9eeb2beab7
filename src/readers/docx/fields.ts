import { markReference } from "../../report/own/reference-marks.ts";
import type { WordReferences } from "./open-references.ts";
import type { Piece } from "./runs.ts";

/** A field that is read: its code, and where what it shows begins among the pieces. */
export type OpenField = { code: string; from: number | undefined };

const ownReference = /^\s*REF\s+"?(nianbao_[^\s"]+)/i;

/**
 * Marks what a field shows, if it refers to an own table or picture: it is one piece then. What any
 * other field shows is the words that it shows.
 */
export function closeField(
  { code, from }: OpenField,
  pieces: Piece[],
  references: WordReferences,
): void {
  const [, bookmark] = ownReference.exec(code) ?? [];
  if (bookmark === undefined || from === undefined) return;
  const shown = pieces.slice(from);
  const [first] = shown;
  const text = shown.map((piece) => piece.text).join("");
  const isText = shown.every(({ kind }) => kind === undefined) && !/[\n\t\uFDD0\uFDD1]/.test(text);
  if (!first || !isText || text.trim() === "") return;
  const marked = markReference(text, references.refer(bookmark));
  pieces.splice(from, shown.length, { ...first, text: marked });
}
