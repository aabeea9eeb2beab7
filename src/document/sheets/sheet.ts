/** A sheet of a workbook. What it holds is data: no text in it is ever taken for a formula. */
export type Sheet = {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The first rows and the first columns stay in sight. */
  readonly headerRows: number;
  readonly headerColumns: number;
  readonly rows: readonly (readonly SheetCell[])[];
};

export type SheetCell = {
  /** Nothing is printed for `undefined`. */
  readonly value: string | number | undefined;
  readonly tone: "plain" | "header" | "good" | "bad";
};
