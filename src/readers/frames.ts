import { sum } from "../document/sum.ts";
import { readTypedNumber } from "../report/text/numbering.ts";
import { isOneFigure } from "./recognise/values.ts";

/** What a table is made of, as far as it tells whether the table is one. */
export type TableShape = readonly (readonly CellShape[])[];

export type CellShape = {
  /** Its paragraphs that have words, without those of the tables in it. */
  readonly lines: readonly string[];
  readonly tables: readonly TableShape[];
  /** Whether it takes in a document of its own. */
  readonly holdsDocument?: true;
};

/**
 * Whether a table only lays out what stands in it: a page's frame, a red head, a box around the
 * whole report. Such a one is read through; any other stays whole, with all that its cells hold.
 */
export function isFrame(table: TableShape): boolean {
  const filled = table.map((cells) => cells.filter(isFilled).map(unboxed));
  const rows = filled.filter(({ length }) => length > 0);
  const cells = rows.flat();
  const own = cells.filter(({ lines }) => lines.length > 0);
  const hasFigures = own.some(isFigure);
  if (holdsLarger(cells, own.length, hasFigures)) return true;
  const shared = rows.filter(({ length }) => length > 1).flat();
  if (shared.length === 0) return isColumn(cells, hasFigures);
  const alone = rows.filter(({ length }) => length === 1);
  return (
    !hasFigures &&
    rows.length - alone.length <= mostSharedRows &&
    alone.flat().some(isPart) &&
    wordsOf(alone.flat()) > 2 * wordsOf(shared)
  );
}

/** A table of one cell is a box around words of the cell that it stands in. */
function unboxed(cell: CellShape): CellShape {
  const contents = cell.tables.map((table) => table.flat().filter(isFilled));
  const boxes = contents
    .filter(({ length }) => length === 1)
    .flatMap((cells) => cells.map(unboxed));
  if (boxes.length === 0) return cell;
  const others = cell.tables.filter((_, index) => contents[index]?.length !== 1);
  return {
    lines: [...cell.lines, ...boxes.flatMap(({ lines }) => lines)],
    tables: [...others, ...boxes.flatMap(({ tables }) => tables)],
    ...([cell, ...boxes].some(({ holdsDocument }) => holdsDocument) ? { holdsDocument: true } : {}),
  };
}

/** Rows such as that with the number of a red-headed document and who signed it. */
const mostSharedRows = 3;

/** Among its own figures, a table in a cell is more than a detail only when it is far larger. */
const farLarger = 10;

/** A table in a cell has more cells than all around it. */
function holdsLarger(cells: readonly CellShape[], own: number, hasFigures: boolean): boolean {
  const inner = Math.max(0, ...cells.flatMap(({ tables }) => tables.map(countCells)));
  return inner > own * (hasFigures ? farLarger : 1);
}

/** Cells that hold something, those of tables in tables, too. */
function countCells(table: TableShape): number {
  const filled = table.flat().filter(isFilled);
  return sum(filled.map(({ tables }) => (tables.length > 0 ? sum(tables.map(countCells)) : 1)));
}

/** No row has two cells with words: a column of text, unless it is one of labels or of figures. */
function isColumn(cells: readonly CellShape[], hasFigures: boolean): boolean {
  if (cells.some(isPart)) return true;
  if (hasFigures) return false;
  const [only] = cells;
  return cells.some(({ lines }) => lines.some(isText)) || (cells.length === 1 && isNamed(only));
}

/** Several lines of text, a heading and what stands under it, or a whole document. */
function isPart({ lines, holdsDocument }: CellShape): boolean {
  if (holdsDocument) return true;
  const sentences = lines.filter((line) => line.includes("。"));
  return sentences.length > 2 || (sentences.length > 0 && lines.some(isHeading));
}

/** What nobody writes in a column of a table: sentences, headings, titles, dates of a signature. */
function isText(line: string): boolean {
  return line.includes("。") || line.length > longestLabel || isHeading(line) || isOfHead(line);
}

const longestLabel = 45;

function isHeading(line: string): boolean {
  return line.length <= longestLabel && readTypedNumber(line)?.level === 1;
}

/** A title, a red head, a document's number, a note, a date: what stands around a text. */
function isOfHead(line: string): boolean {
  const plain = line.replaceAll(/\s/g, "");
  return /(?:报告|(?:政府|委员会|办公[室厅]|[局厅院委部])文件|^注[:：].+|\d年\d{1,2}月\d{1,2}日)$|[〔[（(]\d{4}[〕\]）)]\d+号/.test(
    plain,
  );
}

/** Enough words to be an organ's name. */
function isNamed(cell: CellShape | undefined): boolean {
  return /\p{Script=Han}{4}/u.test(cell?.lines.join("") ?? "");
}

function isFilled({ lines, tables, holdsDocument }: CellShape): boolean {
  if (holdsDocument) return true;
  return lines.length > 0 || tables.some((table) => table.flat().some(isFilled));
}

function isFigure({ lines }: CellShape): boolean {
  return lines.length > 0 && lines.every(isOneFigure);
}

function wordsOf(cells: readonly CellShape[]): number {
  return sum(cells.flatMap(({ lines }) => lines.map(({ length }) => length)));
}
