import { isBlank } from "../../../report/read/read-number.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { isLabelled, isRest } from "../labels/row-labels.ts";
import type { Piece } from "../tables/table-zones.ts";
import { headerIn, rowsOfTokens } from "../tables/text-pieces.ts";
import { isFigure } from "../values.ts";
import type { DataRow, HeaderLabel, Token } from "./data-rows.ts";

type Line = Pick<DataRow, "labels" | "values" | "mayLack">;

/**
 * The rows of a table whose cells do not stand under each other, as its merged cells were lost:
 * each by itself, first its labels, then all that stands behind them.
 */
export function rowsApart(pieces: readonly Piece[], model: GridModel): DataRow[] {
  const rows: DataRow[] = [];
  let header: readonly HeaderLabel[] | undefined;
  let above: Token[] = [];
  for (const line of pieces.flatMap((piece) => linesOf(piece, model))) {
    above.push(...line.labels);
    if (isWithNumbers(line, model)) {
      header = headerIn(line.labels.length === 0 ? [...above, nothing] : above, model) ?? header;
      above = [];
      const mayLack = line.mayLack === true || isShorter(line, header);
      rows.push({ ...line, header, mayLack });
    } else if (isRest(line.labels, model)) {
      rows.push({ labels: line.labels, values: [], header, isRest: true });
    }
  }
  return rows;
}

/** Whether a row has less numbers than labels over it, where one of these is repeated beside itself. */
function isShorter({ values }: Line, header: readonly HeaderLabel[] = []): boolean {
  const isRepeated = header.some(({ key }, at) => key === header[at - 1]?.key);
  return isRepeated && values.length < header.length;
}

/** In the place of a label that a row has not. */
const nothing: Token = { text: "", place: {} };

function linesOf(piece: Piece, model: GridModel): Line[] {
  return piece.type === "words"
    ? rowsOfTokens(piece.tokens, model)
    : piece.table.rows.map((cells) => withDoubt(splitCells(cells), model));
}

/** The labels before a row's first number; blank cells between may belong to either: to none, then. */
function splitCells(cells: readonly Token[]): Line {
  const figure = cells.findIndex(({ text }) => isFigure(text));
  const before = figure < 0 ? cells : cells.slice(0, figure);
  const end = before.findLastIndex(({ text }) => !isBlank(text)) + 1;
  return {
    labels: before
      .slice(0, end)
      .filter(({ text }) => !isBlank(text))
      .map(toToken),
    values: cells.slice(figure < 0 ? end : figure).map(toToken),
    mayLack: end < figure,
  };
}

/** What stands behind a row's label, before its first number, may be a number that is not read. */
function withDoubt(line: Line, { rows }: GridModel): Line {
  const { labels } = line;
  const isBehind =
    labels.length > 1 && isLabelled(labels.slice(0, -1), rows) && !isLabelled(labels, rows);
  return isBehind ? { ...line, mayLack: true } : line;
}

function toToken({ text, place }: Token): Token {
  return { text, place };
}

function isWithNumbers({ labels, values }: Line, { rows }: GridModel): boolean {
  if (values.length === 0) return false;
  return values.some(({ text }) => isFigure(text)) || isLabelled(labels, rows);
}
