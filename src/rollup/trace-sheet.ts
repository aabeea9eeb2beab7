import type { Sheet, SheetCell } from "../document/sheets/sheet.ts";
import type { TraceTexts } from "../messages/tables/trace.ts";
import { visible } from "../messages/visible.ts";
import type { Contribution, Sum } from "./add-up.ts";

/** A line for each cell of the sum, and below it one for each figure other than 0 that made it. */
export function traceSheet(sums: readonly Sum[], texts: TraceTexts): Sheet {
  const { table, row, column, unit, file, value, money, note, counted } = texts;
  const heads = [table, row, column, unit, file, value, money, note, counted];
  return {
    name: texts.sheet,
    widths,
    headerRows: 1,
    headerColumns: 3,
    rows: [
      heads.map((head) => cell(head, "header")),
      ...sums.flatMap((sum) => [sumRow(sum, texts), ...partRows(sum, texts)]),
    ],
  };
}

/** In characters of half width. */
const widths = [20, 30, 16, 24, 24, 12, 10, 20, 16];

function sumRow(sum: Sum, { sum: total }: TraceTexts): SheetCell[] {
  const { value, unit } = sum.amount;
  const told = [total, undefined, value, unit, undefined, undefined];
  return [...placeOf(sum), ...told].map((one) => cell(one, "good"));
}

function partRows(sum: Sum, { yes, no }: TraceTexts): SheetCell[][] {
  const rowOf = ({ agency, file, value, unit, note }: Contribution, counted: string) =>
    [
      ...[...placeOf(sum), visible(agency), visible(file), value, unit],
      ...[note === undefined ? undefined : visible(note), counted],
    ].map((one) => cell(one, "plain"));
  return [
    ...sum.from.map((part) => rowOf(part, yes)),
    ...sum.notCounted.map((part) => rowOf(part, no)),
  ];
}

function placeOf({ field, place }: Sum): readonly (string | undefined)[] {
  return [place.cell?.labels.table, field.labels.row, field.labels.column];
}

function cell(value: SheetCell["value"], tone: SheetCell["tone"]): SheetCell {
  return { value, tone };
}
