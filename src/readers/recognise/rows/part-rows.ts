import type { SumLine } from "../../../report/checks/sum-lines.ts";
import { readNumber } from "../../../report/read/read-number.ts";
import type { ModelRow } from "../labels/grid-model.ts";
import { fitLabel, piecesOf } from "../labels/row-labels.ts";
import { agreesInOrder } from "./by-sums.ts";
import type { DataRow, Token } from "./data-rows.ts";

const sureLikeness = 0.85;

/**
 * Parts rows that stand in one: their labels one behind the other, and as many numbers as they
 * have together. They are parted in the one way that agrees with the sums of each, else left.
 */
export function partRows(
  rows: readonly DataRow[],
  model: readonly ModelRow[],
  sums: readonly SumLine[],
): DataRow[] {
  const narrowest = Math.min(...model.map(({ columns }) => columns.length));
  return rows.flatMap((row) => {
    const mayBeSeveral =
      row.values.length >= 2 * narrowest || /\S\s+\S/.test(row.values[0]?.text ?? "");
    return (mayBeSeveral ? partRow(row, model, sums) : undefined) ?? [row];
  });
}

function partRow(
  row: DataRow,
  model: readonly ModelRow[],
  sums: readonly SumLine[],
): DataRow[] | undefined {
  const labels = row.labels.flatMap(partToken);
  if (labels.length < 2) return undefined;
  const inCells = partCells(row.values);
  const count = inCells?.length ?? 0;
  const targets = targetsOf(labels, { count, values: row.values.length }, model);
  if (!targets) return undefined;
  const ways = inCells ? [inCells] : [byRow(row.values, targets), byColumn(row.values, targets)];
  const right = ways.filter((way) =>
    way.every((values, at) => agreesInOrder(values, targets[at]?.columns ?? [], sums)),
  );
  const distinct = new Set(right.map(textOf));
  const [way] = right;
  if (!way || distinct.size > 1) return undefined;
  const first = labels.length - targets.length;
  return way.map((values, at) => ({
    ...row,
    labels: at === 0 ? labels.slice(0, first + 1) : labels.slice(first + at, first + at + 1),
    values,
  }));
}

type Way = readonly (readonly Token[])[];

function partToken({ text, place }: Token): Token[] {
  return text.split(/\s+/).flatMap((part) => (part === "" ? [] : [{ text: part, place }]));
}

/** The numbers of each row, where every cell holds one of each below the other. */
function partCells(values: readonly Token[]): Way | undefined {
  const parts = values.map(partToken);
  const count = parts[0]?.length ?? 0;
  const isSame = parts.every(
    (one) => one.length === count && one.every(({ text }) => readNumber(text) !== undefined),
  );
  if (count < 2 || !isSame) return undefined;
  return Array.from({ length: count }, (_, at) => parts.flatMap((one) => one[at] ?? []));
}

/** The rows that the last labels are, one after the other in the table, if the numbers fit them. */
function targetsOf(
  labels: readonly Token[],
  { count, values }: { readonly count: number; readonly values: number },
  model: readonly ModelRow[],
): readonly ModelRow[] | undefined {
  const last = model.findIndex((one) => isOf(labels, one));
  const width = model[last]?.columns.length ?? 0;
  const wanted = count > 0 ? count : values / width;
  const first = last + 1 - wanted;
  if (last < 0 || !Number.isInteger(wanted) || wanted < 2 || first < 0) return undefined;
  const targets = model.slice(first, last + 1);
  const fits = targets.every(
    (one, at) =>
      one.columns.length === (count > 0 ? values : width) &&
      isOf(labels.slice(0, labels.length - wanted + at + 1), one),
  );
  return fits && labels.length >= wanted ? targets : undefined;
}

/** Whether the last label is that of the row. */
function isOf(labels: readonly Token[], row: ModelRow): boolean {
  return row.key !== "" && fitLabel(piecesOf(labels.slice(-1)), row).score > sureLikeness;
}

function byRow(values: readonly Token[], targets: readonly ModelRow[]): Way {
  const width = values.length / targets.length;
  return targets.map((_, at) => values.slice(at * width, (at + 1) * width));
}

function byColumn(values: readonly Token[], targets: readonly ModelRow[]): Way {
  return targets.map((_, at) => values.filter((__, index) => index % targets.length === at));
}

function textOf(way: Way): string {
  return way.map((values) => values.map(({ text }) => text).join(" ")).join("\n");
}
