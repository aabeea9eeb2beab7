import { type Finding, finding } from "../../../messages/finding.ts";
import type { OwnCell, OwnTable } from "../../report.ts";
import { amountOf, type Direction, toleranceOf } from "./amounts.ts";
import { expectedSums, type Parts } from "./expected-sums.ts";
import { type Line, spread } from "./lines.ts";

/** Rows and columns called 小计, 合计 or 总计 that are not what they add up to. */
export function checkOwnSums(table: OwnTable): Finding[] {
  const { rows, columns } = spread(table);
  const found = [
    ...totalsIn({ lines: rows, across: columns, direction: "down" }),
    ...totalsIn({ lines: columns, across: rows, direction: "across" }),
  ];
  // The cell where both meet is told once.
  const seen = new Set<string>();
  return found.filter(({ place }) => !seen.has(place.pointer) && seen.add(place.pointer));
}

type Totals = {
  readonly lines: readonly Line[];
  /** The lines that cross them, a sum in each. */
  readonly across: readonly Line[];
  readonly direction: Direction;
};

function totalsIn(totals: Totals): Finding[] {
  const { lines, across } = totals;
  // 一、（一）1. in the names of lines: which ones are parts of others is not said by a total.
  if (hasLevels(lines)) return [];
  return lines.flatMap((_, at) => {
    const sums = expectedSums(lines, at);
    if (sums.length === 0) return [];
    return across.flatMap((line, place) =>
      line.kind === "rate" || line.kind === "heading" ? [] : judge(sums, { at, place }, totals),
    );
  });
}

function hasLevels(lines: readonly Line[]): boolean {
  const forms = [/^[一二三四五六七八九十]+、/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d+[.．、]/];
  return forms.filter((form) => lines.some(({ words }) => form.test(words))).length > 1;
}

type Spot = { readonly at: number; readonly place: number };

/** A total that is what any of the sums comes to is right. */
function judge(sums: readonly Parts[], { at, place }: Spot, totals: Totals): Finding[] {
  const { lines, across, direction } = totals;
  const total = lines[at]?.slots[place];
  if (!total?.corner || total.cell.rowSpan > 1 || total.cell.colSpan > 1) return [];
  const { value, pointer } = total.cell;
  const added = sums.map((parts) => addUp(parts, place, direction));
  const [first] = added;
  if (value === undefined || !first || added.some((sum) => sum && isEqual(value, sum))) return [];
  const expected = rounded(first.sum);
  const [line, other] = [lines[at]?.label ?? "", across[place]?.label ?? ""];
  const [row, col] = direction === "down" ? [line, other] : [other, line];
  const difference = rounded(value - expected);
  const parameters = { row, col, l: total.cell.text, r: expected, d: difference };
  const compared = [pointer, ...first.cells.map((cell) => cell.pointer)];
  const details = { read: value, expected, difference, compared };
  return [finding("TB-SUM", "warning", { pointer }, parameters, details)];
}

type Sum = { readonly sum: number; readonly cells: readonly OwnCell[] };

/** Undefined where a part is no amount. */
function addUp(parts: Parts, place: number, direction: Direction): Sum | undefined {
  const slots = parts.flatMap(({ slots }) => slots[place] ?? []);
  const amounts = slots.map((slot) => amountOf(slot, direction));
  const cells = slots.filter(({ corner }) => corner).map(({ cell }) => cell);
  const isSure =
    amounts.every((one) => one !== undefined) && cells.some((one) => one.value !== undefined);
  return isSure ? { sum: amounts.reduce((sum, one) => sum + one, 0), cells } : undefined;
}

function isEqual(value: number, { sum, cells }: Sum): boolean {
  return Math.abs(value - sum) <= Math.max(toleranceOf(cells), 1e-9);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
