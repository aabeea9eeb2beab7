import { BuilderElement, FileChild, HeightRule, TableRow } from "docx";
import type { Table } from "../../document/blocks.ts";
import { staysWithNextRow } from "../../document/row-breaks.ts";
import { staysAbove } from "../../document/spacing.ts";
import { sum } from "../../document/sum.ts";
import { type Slot, splitWidth, spreadCells } from "../../document/table-grid.ts";
import { rowHeightsMm } from "../../document/table-rows.ts";
import { textWidth } from "./page.ts";
import type { Neighbours } from "./paragraphs.ts";
import type { Setting } from "./setting.ts";
import { writeCell } from "./table-cell.ts";
import { writeTableProperties } from "./table-properties.ts";
import { twipsFromMm } from "./units.ts";

/**
 * A table as wide as the text. Put together here, since the library's own table can have no
 * description, and fills the covered places of a merged cell with lines of the body's height.
 */
export function writeTable(table: Table, { next }: Neighbours, setting: Setting): FileChild {
  const { look } = setting;
  const widths = splitWidth(textWidth(look), table.shares);
  const heights = rowHeightsMm(table, look);
  const last = table.rows.length - 1;
  const isKept = (row: number) =>
    row === last ? staysAbove(next, look) : staysWithNextRow(table, row);
  const rows = spreadCells(table).map(
    (slots, row) =>
      new TableRow({
        cantSplit: true,
        ...(row < table.headerRows ? { tableHeader: true } : {}),
        ...(isKept(row) ? { keepNext: true } : {}),
        height: { value: twipsFromMm(heights[row] ?? 0), rule: HeightRule.ATLEAST },
        children: cellStarts(slots).map(({ slot, column }) =>
          writeCell({ ...slot, table, width: widthAt(column, slot, widths) }, setting),
        ),
      }),
  );
  return tableOf([writeTableProperties(table, look), writeGrid(widths), ...rows]);
}

function tableOf(children: readonly (BuilderElement | TableRow)[]): FileChild {
  const table = new FileChild("w:tbl");
  for (const child of children) table.addChildElement(child);
  return table;
}

function writeGrid(widths: readonly number[]): BuilderElement {
  return new BuilderElement({
    name: "w:tblGrid",
    children: widths.map(
      (width) =>
        new BuilderElement({ name: "w:gridCol", attributes: { w: { key: "w:w", value: width } } }),
    ),
  });
}

function widthAt(column: number, { cell }: Slot, widths: readonly number[]): number {
  return sum(widths.slice(column, column + cell.colSpan));
}

/** The leftmost place of each cell that a row shows, whether it begins here or further up. */
function cellStarts(slots: readonly Slot[]): { slot: Slot; column: number }[] {
  let free = 0;
  return slots.flatMap((slot, column) => {
    if (column < free) return [];
    free = column + slot.cell.colSpan;
    return [{ slot, column }];
  });
}
