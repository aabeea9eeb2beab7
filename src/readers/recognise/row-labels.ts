import type { DataRow, Token } from "./data-rows.ts";
import type { ModelRow } from "./grid-model.ts";
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

/**
 * Rows that a page's end has torn: the label stands in one piece, the numbers or the rest of the
 * label in the next. They are joined where the joined label fits a row better than either piece.
 */
export function joinTornRows(rows: readonly DataRow[], model: readonly ModelRow[]): DataRow[] {
  const joined: DataRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && isTorn(last, row, model)) {
      const values = hasFigures(last) ? last.values : row.values;
      joined[joined.length - 1] = { ...last, labels: [...last.labels, ...row.labels], values };
    } else joined.push(row);
  }
  return joined;
}

function isTorn(one: DataRow, other: DataRow, model: readonly ModelRow[]): boolean {
  if (hasFigures(one) === hasFigures(other) || other.labels.length === 0) return false;
  if (one.labels.length === 0) return false;
  const [alone, next, both] = [one.labels, other.labels, [...one.labels, ...other.labels]].map(
    (labels) => Math.max(...model.map((row) => fitLabel(piecesOf(labels ?? []), row).score)),
  );
  return (both ?? 0) > Math.max(alone ?? 0, next ?? 0) + 0.04 && (both ?? 0) > 0.85;
}

function hasFigures({ values }: DataRow): boolean {
  return values.some(({ text }) => /\p{N}/u.test(text));
}
