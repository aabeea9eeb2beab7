import type { TableCell } from "../../document/blocks.ts";
import { keepSome } from "../../document/keep-some.ts";
import type { TableCellLook, TableLook } from "../../document/look.ts";
import { perObject } from "../../document/per-object.ts";
import { cellSizePt } from "../../document/tables/cell-size.ts";
import { breakLines, type Line } from "../lines/line-breaking.ts";
import type { MeasureText } from "../lines/measure.ts";
import type { SetCharacter } from "../lines/set-character.ts";

/** A line inside a cell; its left edge follows from the cell's when the table is drawn. */
export type CellLine = {
  readonly characters: readonly SetCharacter[];
  readonly line: Line;
  readonly pitchPt: number;
};

export type CellRoom = {
  readonly widthPt: number;
  readonly measure: MeasureText;
  /** Whether the table has more rows than a report's: its cells are not met again. */
  readonly isLong: boolean;
};

/** The lines of a cell: what the format prints, and the annotation under it in its own size. */
export function cellLines(
  cell: TableCell,
  { cells, note }: TableLook,
  room: CellRoom,
): readonly CellLine[] {
  const look = cells[cell.role];
  const [first, another] = cell.lines;
  // Most cells have one line of text, and no note: its lines need not be copied.
  if (first !== undefined && another === undefined && !cell.note) {
    return printedLines(first, look, room);
  }
  const printed = cell.lines.flatMap((text) => printedLines(text, look, room));
  const noteLook = { ...look, ...note };
  return cell.note ? [...printed, ...linesOf(cell.note, noteLook, room)] : printed;
}

function printedLines(text: string, look: TableCellLook, room: CellRoom): readonly CellLine[] {
  const { widthPt, measure, isLong } = room;
  const sizePt = cellSizePt(text, look.sizePt, widthPt);
  return sizePt === look.sizePt && text.length <= longestKept && !isLong
    ? keptLines(measure)(look)(`${widthPt} ${text}`, () => linesOf(text, look, room))
    : linesOf(text, { ...look, sizePt }, room);
}

/** Labels and figures, which tables have again and again. */
const longestKept = 30;
const mostKept = 2000;

const keptLines = perObject((_: MeasureText) =>
  perObject((_: TableCellLook) => keepSome<readonly CellLine[]>(mostKept)),
);

export function heightOfLines(lines: readonly CellLine[]): number {
  let heightPt = 0;
  for (const { pitchPt } of lines) heightPt += pitchPt;
  return heightPt;
}

function linesOf(
  text: string,
  look: TableCellLook,
  { widthPt, measure }: CellRoom,
): readonly CellLine[] {
  const characters = measure(text, look);
  const lines = breakLines(characters, {
    firstWidthPt: widthPt,
    widthPt,
    gapPt: 0,
    emPt: look.sizePt,
    fill: "ragged",
  });
  return lines.map((line) => ({ characters, line, pitchPt: look.linePitchPt }));
}
