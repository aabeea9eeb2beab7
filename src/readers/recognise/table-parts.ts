import { perObject } from "../../document/per-object.ts";
import type { LeftOut } from "../left-out.ts";
import type { SourceParagraph } from "../source.ts";
import { isPageNumber } from "../unwrap-lines.ts";
import type { GridModel } from "./grid-model.ts";
import { isAlike, normalise } from "./labels.ts";
import { isCaptionOf } from "./own/captions.ts";
import { looksOwn } from "./own/looks-own.ts";
import { isRule, type Piece, type Zoned } from "./table-zones.ts";

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

type Around = {
  /** The paragraphs before the piece, back to another one. */
  readonly gap: readonly SourceParagraph[];
  /** The table of the piece before. */
  readonly before: string | undefined;
  readonly models: readonly GridModel[];
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

/** The mandated table that each piece of a file is most like, by itself. */
type BestTables = ReadonlyMap<Piece, BestTable>;

type BestTable = { readonly name: string; readonly found: number };

function bestTables(zoned: readonly Zoned[], models: readonly GridModel[]): BestTables {
  return new Map(
    zoned.flatMap((one) => {
      const best =
        one.type === "paragraph"
          ? undefined
          : bestTable(keysOf(one), { models, before: undefined });
      return best && one.type !== "paragraph" ? [[one, best] as const] : [];
    }),
  );
}

/** How many labels of each mandated table a piece of the file has at most. */
function mostLabels(best: BestTables): Map<string, number> {
  const most = new Map<string, number>();
  for (const { name, found } of best.values()) {
    most.set(name, Math.max(found, most.get(name) ?? 0));
  }
  return most;
}

type Line = { readonly paragraph: SourceParagraph; readonly kind: LineKind };

/**
 * A label of the table; a mark that a page's end leaves, as its number; a rule or nothing at all;
 * or other words, which are the report's text.
 */
type LineKind = "label" | "mark" | "rule" | "text";

/** What stands before a piece and goes with it: all since the part before, or labels right over it. */
function linesBefore(name: string, { gap, before, models }: Around): Line[] {
  const labels = labelsOf(models.filter(({ grid }) => grid.name === name));
  const lines: Line[] = [];
  for (const paragraph of gap.toReversed()) {
    const kind = kindOf(paragraph, labels);
    if (kind === "text") break;
    lines.unshift({ paragraph, kind });
  }
  if (name === before && lines.length === gap.length) return lines;
  const over = lines.slice(lines.findLastIndex(({ kind }) => kind === "mark") + 1);
  return over.some(({ kind }) => kind === "label") ? over : [];
}

function labelsOf(models: readonly GridModel[]): string[] {
  return [...new Set(models.flatMap(({ labels }) => [...labels]))];
}

/** `续表`, `（续上页）`, `表2（续）`, their blanks taken out. */
const goesOn = /^[（(]?(?:[续接]上?[页表]?\d{0,2}|(?:附?表|第)?\d{1,2}表?[（(]?续表?)[）)]?$/u;

function kindOf({ text }: SourceParagraph, labels: readonly string[]): LineKind {
  const line = text.trim();
  if (line === "" || isRule(line)) return "rule";
  if (isLabelLine(line, labels)) return "label";
  const isMark =
    isPageNumber(line) || /^\d{1,3}$/.test(line) || goesOn.test(line.replaceAll(/\s/g, ""));
  return isMark || normalise(line) === "" ? "mark" : "text";
}

const longestLine = 60;

/** A label, or several in brackets and between blanks: `申请人情况（自然人）`. */
function isLabelLine(line: string, labels: readonly string[]): boolean {
  if (line.length > longestLine) return false;
  const parts = [line].concat(line.split(/[\s（()）]+/).filter(Boolean));
  const [whole, ...others] = parts.map(normalise);
  return isLabel(whole ?? "", labels) || others.every((part) => isLabel(part, labels));
}

function isLabel(key: string, labels: readonly string[]): boolean {
  const isIn = (label: string) => label.startsWith(key) || isAlike(label, key, 0.8);
  return labels.some((label) => label === key || (key.length > 4 && isIn(label)));
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

/** The table most of whose labels are met; that of the piece before, when it has as many. */
function bestTable(
  keys: readonly KeyedText[],
  { models, before }: Pick<Around, "models" | "before">,
): BestTable | undefined {
  const scores = new Map<string, number>();
  for (const model of models) {
    const found = new Set(keys.filter(({ key }) => isLabelOf(model, key)).map(({ text }) => text));
    const known = scores.get(model.grid.name) ?? 0;
    scores.set(model.grid.name, Math.max(known, found.size));
  }
  const own = (name: string) => (name === before ? 0.5 : 0);
  const [best] = [...scores]
    .map(([name, found]) => ({ name, found }))
    .sort((one, other) => other.found + own(other.name) - one.found - own(one.name));
  return best;
}

function isLabelOf({ labels, rows }: GridModel, key: string): boolean {
  return labels.has(key) || (key.length > 4 && rows.some((row) => isAlike(row.key, key, 0.8)));
}

/** A text, and as it is compared. */
type KeyedText = { readonly text: string; readonly key: string };

const keysOf = perObject((piece: Piece): readonly KeyedText[] =>
  textsOf(piece).map((text) => ({ text, key: normalise(text) })),
);

/** The texts of a piece's cells; a cell may hold the labels of several rows, a line each. */
export function textsOf(piece: Piece): string[] {
  if (piece.type === "words") return piece.tokens.map(({ text }) => text);
  return piece.table.rows.flat().flatMap(({ text }) => {
    const lines = text.split("\n").filter((line) => line.length > 4);
    return lines.length > 1 ? [text, ...lines] : [text];
  });
}
