import type { LeftOut } from "../left-out.ts";
import type { LineCell } from "../xlsx/lines.ts";
import type { Area, HiddenParts } from "../xlsx/merges.ts";

/** A cell as a file has it; rows and columns count from 0. */
export type DraftCell = LineCell & { readonly row: number };

/** A sheet as a file has it, with what nobody sees. */
export type DraftSheet = HiddenParts & {
  readonly name: string;
  readonly isHidden: boolean;
  /** Row by row, left to right. */
  readonly cells: readonly DraftCell[];
  readonly merges: readonly Area[];
  /** Pictures and objects that lie over it. */
  readonly drawn: readonly Omit<LeftOut, "place">[];
  readonly comments: number;
};
