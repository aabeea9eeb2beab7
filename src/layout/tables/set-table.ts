import type { TableCell } from "../../document/blocks.ts";
import type { RowSetting } from "../../document/tables/table-rows.ts";
import type { CellLine } from "./cell-lines.ts";

/** A table with every line broken and every height known, not yet parted over pages. */
export type SetTable = {
  readonly block: number;
  /** Left edges of the columns and the last one's right edge, from the sheet's left. */
  readonly edgesPt: readonly number[];
  readonly heightsPt: readonly number[];
  readonly headerRows: number;
  readonly ruleWidthPt: number;
  /** By row and column of the drawn grid, a spanning cell in every place it covers. */
  readonly grid: readonly (readonly SetCell[])[];
  /** The tree's row that each drawn row is, or is a piece of. */
  readonly sources: readonly number[];
  /** The first drawn row of each of the tree's rows, and the end of the last. */
  readonly starts: readonly number[];
  /** Whether it is torn only where a page would be left nearly empty, though one page holds it. */
  readonly keepWhole: boolean;
  readonly setting: RowSetting;
  /** The same table with its rows drawn in; undefined where that makes no difference. */
  readonly drawnIn: () => SetTable | undefined;
};

export type SetCell = {
  /** Place in the tree's table. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Names rows: where they go on overleaf, it stands there again. */
  readonly isLabel: boolean;
  readonly lines: readonly CellLine[];
  readonly align: TableCell["align"];
  readonly marginPt: number;
  /** Least height: the lines, the white above and below them, and a rule. */
  readonly needPt: number;
};
