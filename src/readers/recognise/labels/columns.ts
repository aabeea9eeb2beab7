import type { DataRow, HeaderLabel, Token } from "../rows/data-rows.ts";
import type { GridModel, ModelColumn, ModelRow } from "./grid-model.ts";
import { likeness } from "./labels.ts";

/** A column of the file: the model's column, or none for one that the format does not know. */
export type FileColumn = {
  readonly column: ModelColumn | undefined;
  readonly header?: HeaderLabel;
};

/** The cells of a row of the file and the columns that they may stand in. */
export type RowCells = {
  readonly values: readonly Token[];
  readonly columns: readonly FileColumn[];
};

const leastLikeness = 0.6;

/** Labels over columns without the table's own labels that stand over none: of bands, groups and rows. */
export function columnLabels(
  labels: readonly HeaderLabel[],
  { labels: own, rows }: GridModel,
): HeaderLabel[] {
  const isColumn = ({ key }: HeaderLabel) =>
    rows.some(({ columns }) => columns.some((column) => column.key === key));
  return labels.filter((label) => !own.has(label.key) || isColumn(label));
}

/**
 * The columns of the file by the labels over them, in their order.
 * Undefined when the labels tell too little, or could as well be read in another way.
 */
function columnsByHeader(
  header: readonly HeaderLabel[] | undefined,
  columns: readonly ModelColumn[],
): FileColumn[] | undefined {
  if (!header || header.length === 0) return undefined;
  const { count, pairs: found } = knownPairs(header, columns);
  const pairs = found.flatMap(({ labels, at }) => {
    const column = columns[at];
    return column ? [{ labels, column }] : [];
  });
  if (count !== 1 || pairs.length * 2 < columns.length) return undefined;
  const taken = new Set(pairs.flatMap(({ labels }) => labels));
  return header.flatMap((label): FileColumn[] => {
    const pair = pairs.find(({ labels }) => labels[0] === label);
    if (pair) return [{ column: pair.column, header: joinLabels(pair.labels) }];
    return taken.has(label) ? [] : [{ column: undefined, header: label }];
  });
}

/**
 * The columns of a row by the labels over them. Where these stand over other rows, or are only
 * words of a text, one that is not known may be no column at all.
 */
export function columnsOf(row: DataRow, model: ModelRow): FileColumn[] | undefined {
  const known = columnsByHeader(row.header, model.columns);
  const isSure = !row.inherits && !row.header?.some(({ loose }) => loose);
  return isSure || known?.every(({ column }) => column) ? known : undefined;
}

/** A label may be in so many pieces: cut over lines, in a text without cells, or split over two cells. */
const mostPieces = { loose: 3, inCells: 2 };

function joinLabels(labels: readonly HeaderLabel[]): HeaderLabel {
  const join = (name: "text" | "key" | "stack") => labels.map((label) => label[name]).join("");
  const [first] = labels;
  return labels.length === 1 && first
    ? first
    : { text: join("text"), key: join("key"), stack: join("stack") };
}

function scoreOf(label: HeaderLabel, column: ModelColumn): number {
  const own = likeness(label.key, column.key);
  const whole = label.stack === label.key ? 0 : likeness(label.stack, column.stack);
  return Math.max(0.98 * own, whole);
}

/** Labels over a column, and which one it is. */
type Pair = { readonly labels: readonly HeaderLabel[]; readonly at: number };
type Best = { readonly score: number; readonly count: number; readonly pairs: readonly Pair[] };

/** By the labels over a table: every row below them asks for columns of the same names. */
const known = new WeakMap<readonly HeaderLabel[], Map<string, Best>>();

function knownPairs(header: readonly HeaderLabel[], columns: readonly ModelColumn[]): Best {
  const found = known.get(header) ?? new Map<string, Best>();
  known.set(header, found);
  const names = columns.map(({ key, stack }) => `${key} ${stack}`).join("\n");
  const best = found.get(names) ?? bestPairs(header, columns);
  found.set(names, best);
  return best;
}

/** The best pairs, rising in both, and in how many ways they are as good. */
function bestPairs(header: readonly HeaderLabel[], columns: readonly ModelColumn[]): Best {
  const choices = header.map((_, from) => choicesAt(header, from, columns));
  const memory = new Map<string, Best>();
  const solve = (label: number, column: number): Best => {
    if (label >= header.length) return { score: 0, count: 1, pairs: [] };
    const key = `${label},${column}`;
    const known = memory.get(key);
    if (known) return known;
    const open = (choices[label] ?? []).filter(({ at }) => at >= column);
    const taken = open.map(({ labels, at, score }): Best => {
      const rest = solve(label + labels.length, at + 1);
      const pairs = [{ labels, at }, ...rest.pairs];
      return { score: rest.score + score, count: rest.count, pairs };
    });
    const best = bestOf([solve(label + 1, column), ...taken]);
    memory.set(key, best);
    return best;
  };
  return solve(0, 0);
}

type Choice = Pair & { readonly score: number };

/** The columns that the label there may be, alone or with the pieces behind it, from left to right. */
function choicesAt(
  header: readonly HeaderLabel[],
  from: number,
  columns: readonly ModelColumn[],
): Choice[] {
  const pieces = piecesAt(header, from, columns).map((labels) => ({
    labels,
    label: joinLabels(labels),
  }));
  const choices = columns.flatMap((column, at) =>
    pieces.map(({ labels, label }) => ({ labels, at, score: scoreOf(label, column) })),
  );
  return choices.filter(({ score }) => score >= leastLikeness);
}

function bestOf(choices: readonly Best[]): Best {
  const top = Math.max(...choices.map(({ score }) => score));
  const equals = choices.filter(({ score }) => top - score < 1e-6);
  const count = equals.reduce((sum, one) => sum + one.count, 0);
  return { ...(equals[0] as Best), count };
}

/** The labels from one on that may be one label: alone, or the pieces of a cut one. */
function piecesAt(
  header: readonly HeaderLabel[],
  from: number,
  columns: readonly ModelColumn[],
): HeaderLabel[][] {
  const isWhole = columns.some(({ key }) => key === header[from]?.key);
  const inCells = isWhole ? 1 : mostPieces.inCells;
  const most = header[from]?.loose ? mostPieces.loose : inCells;
  return Array.from({ length: Math.min(most, header.length - from) }, (_, more) =>
    header.slice(from, from + more + 1),
  );
}
