import type { Field, Grid } from "../../../../src/edition/edition.ts";
import { type Cells, cellKey } from "../../draft/draft.ts";
import { fieldsUnder, firstColumn, valuesFrom } from "./block-columns.ts";
import { type BlockLine, blockLines } from "./block-lines.ts";
import { labelKey } from "./label-key.ts";
import { type Paper, type PaperRow, paperOf } from "./paper.ts";

/** The cells that change, and what found no place, as it stands in the block. */
export type Placed = { readonly cells: Cells; readonly left: readonly string[] };

/**
 * Lays a block of cells into a table: by its names of rows and columns where it has them, else its
 * first figure onto the given cell. No word goes into a figure's place.
 */
export function placeBlock(grid: Grid, path: string, rows: readonly (readonly string[])[]): Placed {
  const paper = paperOf(grid);
  const lines = blockLines(rows, paper);
  const isNamed = lines.some(({ row, figures }) => row && figures.length > 0);
  const from = isNamed ? valuesFrom(lines) : firstColumn(lines);
  const work: Work = { grid, paper, path, lines, from };
  const places = isNamed ? lines.map(({ row }) => row) : rowsFrom(work);
  const cells = new Map<string, string>();
  const left = lines.flatMap((line, index) => {
    const fields = fieldsOf(line, places[index], work);
    const keys = new Map([...fields].map(([at, field]) => [at, cellKey(grid.name, field.path)]));
    const isTaken = [...keys.values()].some((key) => cells.has(key));
    return layLine(line, isTaken ? new Map() : keys, { cells, paper });
  });
  return { cells: Object.fromEntries(cells), left };
}

type Laying = { readonly cells: Map<string, string>; readonly paper: Paper };

/** @returns what of a line found no place; the table's own labels need none. */
function layLine(
  line: BlockLine,
  keys: ReadonlyMap<number, string>,
  { cells, paper }: Laying,
): string[] {
  return line.texts.flatMap((text, column) => {
    if (line.words.includes(column)) {
      return paper.labels.has(labelKey(text)) || column === line.nameAt ? [] : [text];
    }
    const key = keys.get(column);
    if (key !== undefined) cells.set(key, text);
    return key === undefined && text !== "" ? [nameOf(line) + text] : [];
  });
}

type Work = {
  readonly grid: Grid;
  readonly paper: Paper;
  /** The cell that the block was pasted at. */
  readonly path: string;
  readonly lines: readonly BlockLine[];
  /** The first column that is no label's, if that can be told. */
  readonly from: number | undefined;
};

/** What a figure is told with that found no place. */
function nameOf({ texts, words }: BlockLine): string {
  const name = words.map((column) => texts[column]).at(-1);
  return name === undefined ? "" : `${name} `;
}

/** The fields of a line's columns; none of a line that has no figure, or whose row is not known. */
function fieldsOf(
  line: BlockLine,
  row: PaperRow | undefined,
  { paper, path, from }: Work,
): ReadonlyMap<number, Field> {
  if (!row || (line.figures.length === 0 && line.words.length > 0)) return new Map();
  const under = fieldsUnder(line, row, { paper, path });
  if (under) return under;
  if (from === undefined) return new Map();
  const at = line.row ? 0 : startOf(row, path, paper);
  return new Map(
    [...line.texts.keys()].flatMap((column) => {
      const field = column < from ? undefined : row.fields[at + column - from];
      return field ? [[column, field] as const] : [];
    }),
  );
}

/** Which of a row's values stands in the column of the given cell. */
function startOf({ fields }: PaperRow, path: string, { rows }: Paper): number {
  const own = rows.find((row) => row.fields.some((field) => field.path === path));
  const index = own?.fields.findIndex((field) => field.path === path) ?? 0;
  return Math.min(index, fields.length);
}

/**
 * Rows from the given cell's on. A block that is blank, or has words, exactly where the table has no
 * values lies on it as on paper; in any other, lines of words are no rows.
 */
function rowsFrom({ paper, path, lines }: Work): (PaperRow | undefined)[] {
  const top = paper.rows.findIndex((row) => row.fields.some((field) => field.path === path));
  const from = paper.rows[top]?.at ?? 0;
  const onPaper = lines.map((_, index) => paper.rows.find(({ at }) => at === from + index));
  const fits = lines.every(({ figures }, index) => figures.length === 0 || onPaper[index]);
  const hasGaps = lines.some(({ figures }, index) => figures.length === 0 && !onPaper[index]);
  if (fits && hasGaps) return onPaper;
  let next = top;
  return lines.map(({ figures, words }) => {
    if (figures.length === 0 && words.length > 0) return undefined;
    next += 1;
    return paper.rows[next - 1];
  });
}
