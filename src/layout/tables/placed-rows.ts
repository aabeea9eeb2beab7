/** Rows of a table that stand on one page, header rows that stand there again included. */
export type TablePart = readonly PlacedRow[];

export type PlacedRow = {
  readonly row: number;
  readonly topPt: number;
  readonly repeated: boolean;
};
