import type { DataRow, Token } from "../rows/data-rows.ts";
import type { GridModel, ModelRow } from "./grid-model.ts";
import { likeness, likenessOfEnd, normalise } from "./labels.ts";

/** How well a row's labels fit a row of the model, and the words of the file that are its label. */
export type LabelFit = { readonly score: number; readonly text: string };

/** A label may be cut over several cells or lines: the last ones together are tried. */
const mostPieces = 6;

/** The last labels before the numbers, one, two and more of them together. */
export type LabelPieces = readonly { readonly text: string; readonly plain: string }[];

export function piecesOf(labels: readonly Token[]): LabelPieces {
  const most = Math.min(mostPieces, labels.length);
  return Array.from({ length: most }, (_, index) => {
    const text = labels
      .slice(-index - 1)
      .map((one) => one.text)
      .join("");
    return { text, plain: normalise(text) };
  });
}

/** The best fit of the last labels before the numbers with a row's own label. */
export function fitLabel(pieces: LabelPieces, { key, joined }: ModelRow): LabelFit {
  let best: LabelFit = { score: 0, text: pieces[0]?.text ?? "" };
  for (const { text, plain } of pieces) {
    const exact = Math.max(likeness(plain, key), 0.99 * likeness(plain, joined));
    if (exact === 1) return { score: 1, text };
    const score = Math.max(exact, 0.97 * likenessOfEnd(plain, key));
    if (score > best.score + 1e-9) best = { score, text: exact >= score ? text : best.text };
  }
  return best;
}

const sureLikeness = 0.8;

/** Whether labels are those of a row of the table. */
export function isLabelled(labels: readonly Token[], model: readonly ModelRow[]): boolean {
  const pieces = piecesOf(labels);
  return model.some((row) => row.key !== "" && fitLabel(pieces, row).score > sureLikeness);
}

/** Words without numbers that may be a label by themselves, or a torn-off rest of one. */
export function isRest(labels: readonly Token[], { labels: known, rows }: GridModel): boolean {
  const keys = labels.map(({ text }) => normalise(text)).filter((key) => key !== "");
  const isOther = keys.some((key) => !known.has(key));
  return isOther || rows.some(({ key }) => key !== "" && key === keys.at(-1));
}

/**
 * Rows that a page's end has torn: the label stands in one piece, the numbers or the rest of the
 * label in the next. They are joined where the joined label fits a row better than either piece.
 * Words that are the rest of no row are left out.
 */
export function joinTornRows(rows: readonly DataRow[], model: readonly ModelRow[]): DataRow[] {
  const joined: DataRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && isTorn(last, row, model)) joined[joined.length - 1] = joinTwo(last, row);
    else joined.push(row);
  }
  return joined.filter((row) => !row.isRest);
}

function joinTwo(one: DataRow, other: DataRow): DataRow {
  const [full, rest] = hasFigures(one) ? [one, other] : [other, one];
  const values = hasFigures(full) ? full.values : rest.values;
  const isStillRest = full.isRest === true && rest.isRest === true;
  return { ...full, labels: [...one.labels, ...other.labels], values, isRest: isStillRest };
}

const joinedLikeness = 0.85;

function isTorn(one: DataRow, other: DataRow, model: readonly ModelRow[]): boolean {
  if (one.labels.length === 0 || hasFigures(one) === hasFigures(other)) return false;
  const likest = (labels: readonly Token[]) => {
    const pieces = piecesOf(labels);
    return Math.max(...model.map((row) => fitLabel(pieces, row).score));
  };
  if (other.labels.length === 0) return one.isRest === true && likest(one.labels) > joinedLikeness;
  const both = likest([...one.labels, ...other.labels]);
  return both > joinedLikeness && both > Math.max(likest(one.labels), likest(other.labels)) + 0.04;
}

function hasFigures({ values }: DataRow): boolean {
  return values.some(({ text }) => /\p{N}/u.test(text));
}
