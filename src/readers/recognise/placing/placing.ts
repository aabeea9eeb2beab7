import type { SumLine } from "../../../report/checks/sum-lines.ts";
import type { ModelColumn, ModelRow } from "../labels/grid-model.ts";
import type { Token } from "../rows/data-rows.ts";
import { possibleValue, readValue } from "../values.ts";
import type { Doubt, LabelDifference, PlacedCell, ProvedRow } from "./placed.ts";

/** A mandated table while its rows are placed one by one. */
export type Placing = {
  readonly sums: readonly SumLine[];
  /** Blank cells at the end of every row. */
  readonly surplus: number;
  /** Some rows have lost blank cells: how many there are tells nothing. */
  readonly isRagged: boolean;
  /** Numbers of some rows may stand in pieces, a cell each. */
  readonly isPieced: boolean;
  /** What stands last in most rows may be their total, under the label of another column. */
  readonly endsInTotals: boolean;
  /** Numbers stand where labels do, or labels where numbers do, in some rows at least. */
  readonly isBroken: boolean;
  /** The cells do not stand under their header: only their order and their sums tell. */
  readonly isApart: boolean;
  /** Path in the table → its cell. */
  readonly cells: Map<string, PlacedCell>;
  readonly doubts: Doubt[];
  readonly unplaced: Token[];
  readonly proved: ProvedRow[];
  readonly labels: Map<string, LabelDifference>;
  readonly missing: Set<string>;
  /** Columns that the file has not, by the labels over them. */
  readonly withheld: Map<string, ModelColumn>;
};

export function startPlacing(
  sums: readonly SumLine[],
  shape: Pick<
    Placing,
    "surplus" | "isRagged" | "isPieced" | "endsInTotals" | "isBroken" | "isApart"
  >,
): Placing {
  return {
    sums,
    ...shape,
    cells: new Map(),
    doubts: [],
    unplaced: [],
    proved: [],
    labels: new Map(),
    missing: new Set(),
    withheld: new Map(),
  };
}

/** A number and the column that it is placed in. */
export type PlacedToken = {
  readonly token: Token;
  readonly column: ModelColumn;
  readonly state: "sure" | "doubted" | "placed";
  /** Of money, as the label over the column says it: 采购总金额（万元）. */
  readonly unit?: string | undefined;
};

export function placeCell(
  { token: { text, place }, column, state, unit }: PlacedToken,
  row: ModelRow,
  { cells }: Placing,
): void {
  const field = fieldIn(row, column);
  const read = readValue(text, field, unit);
  const possible = read ? undefined : possibleValue(text, field);
  cells.set(field.path, {
    field,
    text,
    place,
    json: read ? read.json : text.trim(),
    value: read?.value,
    ...(read?.sloppy ? { sloppy: read.digits } : {}),
    ...(possible === undefined ? {} : { possible }),
    state: read ? state : "unread",
  });
}

/** The cell of a row under a column, which may be known from the header of another row. */
export function fieldIn(row: ModelRow, column: ModelColumn): ModelColumn["field"] {
  return row.columns.find(({ stack }) => stack === column.stack)?.field ?? column.field;
}
