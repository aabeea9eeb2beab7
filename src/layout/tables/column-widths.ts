import type { Table, TableCell } from "../../document/blocks.ts";
import type { TableCellLook, TableLook } from "../../document/look.ts";
import { sum } from "../../document/sum.ts";
import { isNumber } from "../../document/tables/cell-size.ts";
import { cornersOf } from "../../document/tables/table-grid.ts";
import { ptFromMm } from "../../document/units.ts";
import { widthEm } from "../../document/width-em.ts";
import { breakCost, isWelcomeBreak } from "../lines/break-costs.ts";
import type { MeasureText } from "../lines/measure.ts";
import type { SetCharacter } from "../lines/set-character.ts";

/**
 * What a column needs: for its longest piece that cannot be broken, to be read at all, to be read
 * with ease, and at best, for each text on one line.
 */
export type ColumnWidth = {
  readonly piecePt: number;
  readonly leastPt: number;
  readonly easyPt: number;
  readonly bestPt: number;
};

const wishes = ["piecePt", "leastPt", "easyPt", "bestPt"] as const;

/** The widths that the columns of a table need by their content, rules and margins included. */
export function columnWidths(table: Table, style: TableLook, measure: MeasureText): ColumnWidth[] {
  const columns = table.shares.map(() => inOrder([]));
  const cells = cornersOf(table).flat();
  // Cells that span columns take what these need anyway, and widen them if that is too little.
  for (const { cell, column } of cells.sort(
    (one, other) => one.cell.colSpan - other.cell.colSpan,
  )) {
    const need = cellWidth(cell, style, measure);
    const own = columns.slice(column, column + cell.colSpan);
    columns.splice(column, cell.colSpan, ...widened(own, need));
  }
  return columns;
}

/**
 * Shares a width out: first what no column can do without, then what all need to be read, and what a
 * long text would like last. So a column of sentences leaves those of short names theirs.
 */
export function shareOut(columns: readonly ColumnWidth[], widthPt: number): number[] {
  let given = columns.map(() => 0);
  for (const wish of wishes) {
    const wishedPt = sumOf(columns, wish);
    const part = (widthPt - sum(given)) / (wishedPt - sum(given));
    if (wishedPt >= widthPt) {
      return columns.map((column, at) => mix(given[at] ?? 0, column[wish], part));
    }
    given = columns.map((column) => column[wish]);
  }
  return given.map((width) => (width * widthPt) / sum(given));
}

function mix(from: number, to: number, part: number): number {
  return from + part * (to - from);
}

export function leastWidth(columns: readonly ColumnWidth[]): number {
  return sumOf(columns, "leastPt");
}

function sumOf(columns: readonly ColumnWidth[], key: keyof ColumnWidth): number {
  return sum(columns.map((column) => column[key]));
}

function widened(columns: readonly ColumnWidth[], need: ColumnWidth): ColumnWidth[] {
  const more = (wish: keyof ColumnWidth) =>
    Math.max(0, need[wish] - sumOf(columns, wish)) / columns.length;
  const [piecePt, leastPt, easyPt, bestPt] = wishes.map(more);
  return columns.map((column) =>
    inOrder([
      column.piecePt + (piecePt ?? 0),
      column.leastPt + (leastPt ?? 0),
      column.easyPt + (easyPt ?? 0),
      column.bestPt + (bestPt ?? 0),
    ]),
  );
}

/** No wish is smaller than the one before it. */
function inOrder([
  piecePt = 0,
  leastPt = 0,
  easyPt = 0,
  bestPt = 0,
]: readonly number[]): ColumnWidth {
  return {
    piecePt,
    leastPt: Math.max(piecePt, leastPt),
    easyPt: Math.max(piecePt, leastPt, easyPt),
    bestPt: Math.max(piecePt, leastPt, easyPt, bestPt),
  };
}

/** Chinese text can be broken behind every character, but a column of single ones cannot be read. */
const readableEm = 3;
/** … and two are better than figures set smaller. */
const narrowestEm = 2;
/** Names of rows and columns up to this length stand on one line, if they can. */
const easyEm = 8;

/** Lengths are rounded by every program in its own way. */
const slackPt = 0.5;

function cellWidth(cell: TableCell, style: TableLook, measure: MeasureText): ColumnWidth {
  const look = style.cells[cell.role];
  const besidePt = 2 * ptFromMm(style.cellMarginMm) + style.ruleWidthPt + slackPt;
  const lines = [
    ...cell.lines.map((line) => lineWidth(line, look, measure)),
    ...(cell.note ? [lineWidth(cell.note, { ...look, ...style.note }, measure)] : []),
  ];
  const bestPt = Math.max(look.sizePt, ...lines.map((line) => line.bestPt));
  const piecePt = Math.max(...lines.map((line) => line.piecePt));
  const atLeast = (ems: number) => Math.max(piecePt, Math.min(bestPt, ems * look.sizePt));
  return {
    piecePt: atLeast(narrowestEm) + besidePt,
    leastPt: atLeast(readableEm) + besidePt,
    easyPt: atLeast(easyEm) + besidePt,
    bestPt: bestPt + besidePt,
  };
}

type LineWidth = { readonly piecePt: number; readonly bestPt: number };

function lineWidth(text: string, look: TableCellLook, measure: MeasureText): LineWidth {
  const characters = measure(text, look);
  const bestPt = sum(characters.map(({ widthPt }) => widthPt));
  // By this every writer decides whether a number must be set smaller.
  const countedPt = isNumber(text) ? widthEm(text) * look.sizePt : 0;
  const piecePt = isNumber(text) ? bestPt : longestPiece(characters);
  return { piecePt: Math.max(piecePt, countedPt), bestPt: Math.max(bestPt, countedPt) };
}

/** The longest stretch of a text inside of which no line should be broken. */
function longestPiece(characters: readonly SetCharacter[]): number {
  const text = { characters, gapPt: 0, inAddress: undefined };
  let [longestPt, piecePt] = [0, 0];
  for (const [place, { widthPt, class: kind }] of characters.entries()) {
    if (isWelcomeBreak(breakCost(text, place))) piecePt = 0;
    piecePt += kind === "space" ? 0 : widthPt;
    longestPt = Math.max(longestPt, piecePt);
  }
  return longestPt;
}
