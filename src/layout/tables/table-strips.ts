import type { Table } from "../../document/blocks.ts";
import { staysAbove } from "../../document/spacing.ts";
import { staysWithNextRow } from "../../document/tables/row-breaks.ts";
import { type Surroundings, spaceBefore } from "../paragraph-strips.ts";
import type { Strip } from "../strip.ts";
import { setTable } from "./table.ts";

/** A strip for each row; the table is drawn when it is known which rows share a page. */
export function tableStrips(table: Table, around: Surroundings): Strip[] {
  const set = setTable(around.index, table, around.look, around.measure);
  const last = set.heightsPt.length - 1;
  return set.heightsPt.map((heightPt, row) => ({
    block: around.index,
    heightPt,
    spaceBeforePt: row === 0 ? spaceBefore(around) : 0,
    keepWithNext:
      row === last
        ? staysAbove(around.blocks[around.index + 1], around.look)
        : staysWithNextRow(table, set.sources[row] ?? row),
    startsPage: false,
    content: { type: "row", table: set, row },
  }));
}
