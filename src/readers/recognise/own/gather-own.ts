import { isNoteText } from "../../../report/read/note-text.ts";
import type { LeftOut } from "../../left-out.ts";
import type { OwnTableSource, SourceParagraph, SourcePicture, SourceTable } from "../../source.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { isBlankLine, type Piece, type Zoned } from "../tables/table-zones.ts";
import { isCaptionOf } from "./captions.ts";
import { withoutLineRows } from "./line-rows.ts";
import { mayBeOwn } from "./may-be-own.ts";
import { ownTable } from "./own-table.ts";
import { rowsOverleaf } from "./rows-overleaf.ts";
import { whyLeft } from "./why-left.ts";

/** A file whose tables and pictures of the office's own stand among its paragraphs. */
export type Gathered = {
  readonly zoned: readonly Zoned[];
  /** Tables that are no table of a report's. */
  readonly strays: readonly Piece[];
  /** Pictures that are none of a report's. */
  readonly leftOut: readonly LeftOut[];
};

type Gathering = { readonly zoned: Zoned[]; readonly strays: Piece[]; readonly leftOut: LeftOut[] };

/** @param strays - the pieces of none of the mandated tables. */
export function gatherOwn(
  zoned: readonly Zoned[],
  strays: readonly Piece[],
  models: readonly GridModel[],
): Gathered {
  const stray = new Set(strays);
  const gathering: Gathering = { zoned: [], strays: [], leftOut: [] };
  for (let at = 0; at < zoned.length; at++) {
    const one = zoned[at] as Zoned;
    if (one.type === "paragraph") {
      at +=
        one.own?.type === "picture" ? takePicture(one, one.own, zoned.slice(at + 1), gathering) : 0;
      if (!one.own) gathering.zoned.push(one);
    } else if (stray.has(one))
      at += takeTable(one, { after: zoned.slice(at + 1), models }, gathering);
    else gathering.zoned.push(one);
  }
  return gathering;
}

type Around = { readonly after: readonly Zoned[]; readonly models: readonly GridModel[] };

/** @returns how many of the lines behind it belong to it. */
function takeTable(piece: Piece, { after, models }: Around, gathering: Gathering): number {
  const { zoned, strays } = gathering;
  const before = zoned.findLast((one) => !isBlankLine(one));
  const caption = isCaption(before) ? before : undefined;
  const notes = notesBelow(after);
  const own = piece.type === "cells" ? begun(before, piece.table) : undefined;
  const about = { isNamed: caption !== undefined || own !== undefined, models };
  const isOwn = piece.type === "cells" && (own || mayBeOwn(piece.table, about));
  const made = isOwn && (own ?? sourceOf(piece.table, caption));
  if (!made || !ownTable(made)) {
    zoned.push(piece);
    strays.push(piece);
    return 0;
  }
  if (before && (caption || own)) zoned.splice(zoned.lastIndexOf(before), 1);
  const source = { ...made, notes: [...made.notes, ...notes.lines] };
  zoned.push({ type: "paragraph", text: "", place: made.table.place, own: source });
  return notes.length;
}

/** The table right before, where the page ends, with the one that goes on with it overleaf. */
function begun(before: Zoned | undefined, table: SourceTable): OwnTableSource | undefined {
  const own = before?.type === "paragraph" ? before.own : undefined;
  if (own?.type !== "table" || own.notes.length > 0) return undefined;
  const rows = rowsOverleaf(own.table, table);
  return rows && { ...own, table: { ...own.table, rows: [...own.table.rows, ...rows] } };
}

/** A line above is the caption before one in the table. */
function sourceOf(table: SourceTable, caption: SourceParagraph | undefined): OwnTableSource {
  const target = caption?.target ?? table.target;
  return caption
    ? { type: "table", table, caption: caption.text.trim(), notes: [], target }
    : { ...withoutLineRows(table), target };
}

function isCaption(one: Zoned | undefined): one is SourceParagraph {
  return one?.type === "paragraph" && isCaptionOf(one, "table");
}

type Notes = { readonly lines: readonly string[]; readonly length: number };

/** Notes right under a table, and the items of a note that counts them: `注：1.……`, `2.……`. */
function notesBelow(after: readonly Zoned[]): Notes {
  const lines: string[] = [];
  let length = 0;
  for (const [index, one] of after.entries()) {
    if (isBlankLine(one)) continue;
    if (one.type !== "paragraph" || one.own || one.headingLength) break;
    const line = one.text.trim();
    const isNote = one.role === "note" || isNoteText(line) || isSource(line);
    if (!isNote && !goesOn(line, lines)) break;
    lines.push(line);
    length = index + 1;
  }
  return { lines, length };
}

/** Where the figures are from. */
function isSource(text: string): boolean {
  return /^\s*[（(]?(?:数据|资料)?来源[:：]/.test(text);
}

/** The item with the next number. */
function goesOn(line: string, lines: readonly string[]): boolean {
  const number = itemOf(line);
  return number !== undefined && itemOf(lines.at(-1) ?? "") === number - 1;
}

function itemOf(line: string): number | undefined {
  const digits = /^(?:[^\d]{1,4}[:：]\s*)?[（(]?(\d{1,2})[.．、）)]/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** @returns how many of the lines behind it belong to it. */
function takePicture(
  { place }: SourceParagraph,
  picture: SourcePicture,
  after: readonly Zoned[],
  { zoned, leftOut }: Gathering,
): number {
  const next = after.findIndex((one) => !isBlankLine(one));
  const below = after[next];
  const caption = below?.type === "paragraph" && isCaptionOf(below, "picture") ? below : undefined;
  const reason = whyLeft(picture, caption !== undefined);
  if (reason !== undefined) {
    leftOut.push({ kind: "picture", text: reason, place });
    return 0;
  }
  const named = caption && {
    caption: caption.text.trim(),
    target: caption.target ?? picture.target,
  };
  const own = { ...picture, ...named };
  zoned.push({ type: "paragraph", text: "", place, own });
  return caption ? next + 1 : 0;
}
