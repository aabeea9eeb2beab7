import { isBlank } from "../../../report/read/read-number.ts";
import type { Placing } from "../placing/placing.ts";
import type { RowMatch } from "./align-rows.ts";
import { joinedDigits } from "./by-sums.ts";
import type { Token } from "./data-rows.ts";

/**
 * A row's cells without the blank ones that belong to no column. Where neighbours may be one number
 * in pieces, or numbers of other rows may, a blank cell may stand in a column, or for a piece.
 * @param surplus - how many cells too many nearly every row has.
 */
export function trimValues(
  values: readonly Token[],
  count: number,
  { surplus, isPieced }: Pick<Placing, "surplus" | "isPieced">,
): readonly Token[] {
  const trimmed = trimEnd(trimLead(values, count), count, surplus);
  const isUsual = values.length - trimmed.length === surplus;
  return isUsual || !(isPieced || mayJoin(trimmed)) ? trimmed : values;
}

/**
 * Whether numbers may stand in pieces, a cell each, in a table without sums that would tell: a row
 * has more numbers than columns, or more cells than another one of as many columns.
 */
export function isPieced(matches: readonly RowMatch[]): boolean {
  const filled = matches.filter(({ row }) => row.values.length > 0);
  return filled.some(({ row: { values }, model: { columns } }) => {
    const figures = values.filter(({ text }) => !isBlank(text));
    const isLonger = ({ row, model }: RowMatch) =>
      model.columns.length === columns.length && values.length > row.values.length;
    return (
      values.length > columns.length &&
      (filled.some(isLonger) || (figures.length > columns.length && mayJoin(figures)))
    );
  });
}

function mayJoin(values: readonly Token[]): boolean {
  return values.some((one, at) => {
    const next = values[at + 1];
    return next !== undefined && joinedDigits(one.text, next.text) !== undefined;
  });
}

/** How many cells too many nearly every row has: columns that belong to the page, not the table. */
export function usualSurplus(matches: readonly RowMatch[]): number {
  const surpluses = matches.map(({ row, model }) => row.values.length - model.columns.length);
  const [first = 0] = surpluses;
  const same = surpluses.filter((one) => one === first).length;
  return matches.length > 3 && same * 10 >= matches.length * 8 ? Math.max(0, first) : 0;
}

/**
 * Whether rows have lost cells that others of as many columns have: blank ones, most likely,
 * so that a row's blank cells at its end may have stood anywhere.
 */
export function isRagged(matches: readonly RowMatch[]): boolean {
  const isShort = ({ row, model }: RowMatch) => row.values.length < model.columns.length;
  return matches.some(
    (one) =>
      isShort(one) &&
      one.row.values.length > 0 &&
      matches.some(
        (other) => other.model.columns.length === one.model.columns.length && !isShort(other),
      ),
  );
}

/** The numbers of a row all of whose blank cells stand at its end; undefined for other rows. */
export function beforeBlankEnd(values: readonly Token[]): readonly Token[] | undefined {
  const end = values.findLastIndex(({ text }) => !isBlank(text)) + 1;
  const figures = values.slice(0, end);
  const isCut = end > 0 && end < values.length && figures.every(({ text }) => !isBlank(text));
  return isCut ? figures : undefined;
}

/** A row's only blank cells, at its head and just too many: they stand under a label. */
function trimLead(values: readonly Token[], count: number): readonly Token[] {
  const surplus = values.length - count;
  const blanks = values.filter(({ text }) => isBlank(text)).length;
  const atHead = values.slice(0, Math.max(0, surplus)).every(({ text }) => text.trim() === "");
  return surplus > 0 && blanks === surplus && atHead ? values.slice(surplus) : values;
}

/**
 * Blank cells after the last column belong to no column. That they are just these is sure only
 * when all columns are filled, or when every row has as many too many.
 */
function trimEnd(values: readonly Token[], count: number, surplus: number): readonly Token[] {
  const isFull = !values.slice(0, count).some(({ text }) => isBlank(text));
  const rest = values.slice(count);
  const isUsual = surplus > 0 && rest.length === surplus;
  return rest.every(({ text }) => isBlank(text)) && (isFull || isUsual)
    ? values.slice(0, count)
    : values;
}
