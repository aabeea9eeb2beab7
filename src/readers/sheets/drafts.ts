import type { Finding } from "../../messages/finding.ts";
import type { LeftOut } from "../left-out.ts";

/** A cell as a file has it; rows and columns count from 0. */
export type DraftCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The number that is shown, where it is another one than is saved. */
  readonly shown?: string | undefined;
  /** What of it is no text. */
  readonly leftOut?: readonly Pick<LeftOut, "kind" | "text">[];
  readonly isFormula: boolean;
};

export type DraftMerge = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** A sheet as a file has it, with what nobody sees. */
export type DraftSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Row by row, left to right. */
  readonly cells: readonly DraftCell[];
  readonly merges: readonly DraftMerge[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Pictures and objects that lie over it. */
  readonly drawn: readonly Pick<LeftOut, "kind" | "text">[];
  readonly comments: number;
};

/** What is told besides the sheets. */
export type SheetFindings = {
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
};
