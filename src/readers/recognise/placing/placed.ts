import type { Field } from "../../../edition/edition.ts";
import type { SourcePlace } from "../../../messages/source-place.ts";
import type { ModelColumn, ModelRow } from "../labels/grid-model.ts";
import type { Token } from "../rows/data-rows.ts";

/** A number of the file in a cell of the draft. */
export type PlacedCell = {
  readonly field: Field;
  readonly json: unknown;
  readonly value: number | undefined;
  readonly text: string;
  readonly place: SourcePlace;
  /** The digits that were read of a number that is not written plainly. */
  readonly sloppy?: string;
  /** What an unread cell may mean: digits that stand apart, or bear a mark, may be one number. */
  readonly possible?: string;
  /**
   * `sure`: labels and counts tell; `doubted`: it is read in the one way that is left;
   * `placed`: only the row's place tells which row it is.
   */
  readonly state: "sure" | "doubted" | "placed" | "unread";
};

/** A doubt about a table, to be put as a question. */
export type Doubt =
  | { readonly type: "blank"; readonly row: ModelRow; readonly cells: readonly BlankCell[] }
  | {
      readonly type: "label";
      readonly row: ModelRow;
      readonly text: string;
      readonly values: readonly Token[];
      readonly place: SourcePlace;
      /** Why it is asked: the label is another one, stands elsewhere, or only the place tells. */
      readonly why: "unlike" | "elsewhere" | "place";
    }
  | {
      readonly type: "count";
      readonly row: ModelRow;
      readonly tokens: readonly Token[];
      readonly readings: readonly string[];
      readonly read: boolean;
    }
  | {
      readonly type: "withdrawn";
      readonly field: Field;
      readonly text: string;
      readonly place: SourcePlace;
    }
  | { readonly type: "column"; readonly column: ModelColumn }
  | { readonly type: "row"; readonly row: ModelRow };

/** A row read in the order of its numbers, as its sum confirms, whatever stands over them. */
export type ProvedRow = { readonly row: ModelRow; readonly tokens: readonly Token[] };

export type BlankCell = { readonly field: Field; readonly place: SourcePlace };

export type LabelDifference = {
  readonly read: string;
  readonly official: string;
  readonly field: Field | undefined;
};

export type PlacedTable = {
  readonly cells: ReadonlyMap<string, PlacedCell>;
  readonly doubts: Doubt[];
  readonly unplaced: readonly Token[];
  readonly proved: readonly ProvedRow[];
  readonly labels: readonly LabelDifference[];
  readonly missing: readonly string[];
  /** Its cells do not stand under their header: it was read row by row. */
  readonly isApart: boolean;
  /** How many of its numbers no sum refutes; -1 where its cells do not stand under their header. */
  readonly settled: number;
  /** How well the table fits the model: only to be compared with other models. */
  readonly score: number;
};
