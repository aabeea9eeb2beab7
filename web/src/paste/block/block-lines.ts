import { isFigureText, labelKey } from "./label-key.ts";
import { type Paper, type PaperRow, rowNamed } from "./paper.ts";

/** A line of a pasted block: what stands in its cells, and what its labels name. */
export type BlockLine = {
  readonly texts: readonly string[];
  /** Columns with a figure. */
  readonly figures: readonly number[];
  /** Columns with words. */
  readonly words: readonly number[];
  /** The row of the table that it names. */
  readonly row?: PaperRow;
  /** The column of that name. */
  readonly nameAt: number;
  /** The names of the columns, from the heads above this line. */
  readonly head: Head;
};

/** Keys of column names by their columns; empty where no heads are above. */
export type Head = ReadonlyMap<number, string>;

type Kinds = Omit<BlockLine, "head">;

export function blockLines(rows: readonly (readonly string[])[], paper: Paper): BlockLine[] {
  let head: Head = new Map();
  let isHeadAbove = false;
  return rows.map((texts) => {
    const line = kindsOf(texts, paper);
    if (isHeadLine(line, paper)) {
      // The heads of the official table are two lines, one below the other.
      head = new Map([...(isHeadAbove ? head : []), ...namesIn(line)]);
      isHeadAbove = true;
    } else if (line.figures.length > 0) isHeadAbove = false;
    return { ...line, head };
  });
}

function kindsOf(given: readonly string[], paper: Paper): Kinds {
  const texts = given.map((text) => text.trim());
  const columns = [...texts.keys()];
  const figures = columns.filter((column) => isFigureText(texts[column] ?? ""));
  const words = columns.filter((column) => {
    const text = texts[column] ?? "";
    return !figures.includes(column) && /\p{L}/u.test(text);
  });
  const nameAt = words.findLast((column) => rowNamed(paper, texts[column] ?? "") !== undefined);
  const row = nameAt === undefined ? undefined : rowNamed(paper, texts[nameAt] ?? "");
  return { texts, figures, words, nameAt: nameAt ?? -1, ...(row ? { row } : {}) };
}

/** A line of names without a figure; one name alone may be that of a row which is blank. */
function isHeadLine({ texts, figures, words, row }: Kinds, { columns }: Paper): boolean {
  if (figures.length > 0) return false;
  const heads = words.filter((column) => columns.has(labelKey(texts[column] ?? "")));
  return heads.length > 1 || (heads.length === 1 && !row);
}

function namesIn({ texts, words }: Kinds): [number, string][] {
  return words.map((column) => [column, labelKey(texts[column] ?? "")]);
}
