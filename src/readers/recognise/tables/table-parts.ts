import type { LeftOut } from "../../left-out.ts";
import type { SourceParagraph } from "../../source.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { isCaptionOf } from "../own/captions.ts";
import { looksOwn } from "../own/looks-own.ts";
import { type BestTables, bestTable, bestTables, keysOf, mostLabels } from "./best-table.ts";
import { type Gap, linesBefore } from "./gap-lines.ts";
import type { Piece, Zoned } from "./table-zones.ts";

/** The pieces of a file by the mandated tables that they make, and what stands around them. */
export type TableParts = {
  readonly byName: ReadonlyMap<string, readonly Piece[]>;
  readonly names: ReadonlyMap<Piece, string>;
  /** Pieces of none of them. */
  readonly strays: readonly Piece[];
  /** The file without the labels and the marks that stand between a table's parts. */
  readonly zoned: readonly Zoned[];
  /** Page numbers, `续表` and the like between a table's parts. */
  readonly leftOut: readonly LeftOut[];
};

type Sorting = {
  readonly byName: Map<string, Piece[]>;
  readonly names: Map<Piece, string>;
  readonly strays: Piece[];
  readonly zoned: Zoned[];
  readonly leftOut: LeftOut[];
};

/**
 * Which pieces make which table. What a page's end or a converter put between two parts of a
 * table is no text of the report: labels are the table's own, marks are told and left out.
 */
export function sortParts(zoned: readonly Zoned[], models: readonly GridModel[]): TableParts {
  const sorting: Sorting = {
    byName: new Map(),
    names: new Map(),
    strays: [],
    zoned: [],
    leftOut: [],
  };
  const best = bestTables(zoned, models);
  const most = mostLabels(best);
  let gap: SourceParagraph[] = [];
  let before: string | undefined;
  for (const one of zoned) {
    if (one.type === "paragraph") gap.push(one);
    else {
      before = sortPiece(one, { gap, before, models, best, most }, sorting) ?? before;
      gap = [];
    }
  }
  sorting.zoned.push(...gap);
  return sorting;
}

type Around = Gap & {
  readonly best: BestTables;
  readonly most: ReadonlyMap<string, number>;
};

/** @returns the table that the piece belongs to. */
function sortPiece(piece: Piece, around: Around, sorting: Sorting): string | undefined {
  const { gap } = around;
  const name = isOwn(piece, around) ? undefined : tableOfPiece(piece, around);
  const lines = name === undefined ? [] : linesBefore(name, around);
  sorting.zoned.push(...gap.slice(0, gap.length - lines.length), piece);
  if (name === undefined) {
    sorting.strays.push(piece);
    return undefined;
  }
  const own = sorting.byName.get(name) ?? [];
  for (const { paragraph, kind } of lines) {
    const { text, place } = paragraph;
    if (kind === "label") own.push({ type: "words", tokens: [{ text, place }] });
    if (kind === "mark") sorting.leftOut.push({ kind: "margin", text: text.trim(), place });
  }
  sorting.byName.set(name, [...own, piece]);
  sorting.names.set(piece, name);
  return name;
}

/** The office's own, though it may have words of a mandated table. */
function isOwn(piece: Piece, { gap, models, best: tables, most }: Around): boolean {
  if (piece.type === "words") return false;
  if (piece.table.isOwn) return true;
  const over = gap.findLast(({ text }) => text.trim() !== "");
  const isNamed = over !== undefined && isCaptionOf(over, "table");
  const best = tables.get(piece);
  const isPoor = best !== undefined && 2 * best.found <= (most.get(best.name) ?? 0);
  return (isNamed || isPoor) && ((isNamed && isPoor) || looksOwn(piece.table, models));
}

/** By its labels, with those right over it when it has few itself; without any it goes on. */
function tableOfPiece(piece: Piece, around: Around): string | undefined {
  const texts = keysOf(piece).filter(({ text, key }) => key.length > 1 && !isNameless(text));
  const own = bestTable(texts, around);
  if (own && own.found > 1) return own.name;
  const names = new Set(around.models.map(({ grid }) => grid.name));
  const over = [...names].map((name) => ({
    name,
    found: linesBefore(name, around).filter(({ kind }) => kind === "label").length,
  }));
  const [above] = over.sort((one, other) => other.found - one.found);
  if (above && above.found > 0) return above.name;
  if (own && own.found === 1 && (texts.length < 8 || follows(own.name, around))) return own.name;
  const isBare = texts.every(({ key }) => !/\p{Script=Han}{2}/u.test(key));
  return isBare ? around.before : undefined;
}

/** What programs write over columns that have no name: `数据1`. */
function isNameless(text: string): boolean {
  return /^\s*(?:数据|列|栏|column|col|unnamed)[\s_:：]*\d{1,3}\s*$/iu.test(text);
}

/** Whether nothing but labels and marks stands between a table's part and the piece before. */
function follows(name: string, around: Around): boolean {
  return name === around.before && linesBefore(name, around).length === around.gap.length;
}
