import { type Block, countedText, plainText, type Table } from "../../../document/blocks.ts";
import { isCaptionOf } from "../../../document/references/captions.ts";
import { staysAbove } from "../../../document/spacing.ts";
import { sum } from "../../../document/sum.ts";
import { staysWithNextRow } from "../../../document/tables/row-breaks.ts";
import { type Slot, splitWidth, spreadCells } from "../../../document/tables/table-grid.ts";
import { rowHeightsMm } from "../../../document/tables/table-rows.ts";
import { textWidth } from "../pages/page.ts";
import type { Neighbours } from "../paragraphs.ts";
import type { Setting } from "../setting.ts";
import { twipsFromMm } from "../units.ts";
import { element, type Xml } from "../xml.ts";
import { writeCell } from "./table-cell.ts";
import { writeTableProperties } from "./table-properties.ts";

/** A table as wide as the text. */
export function writeTable(table: Table, around: Neighbours, setting: Setting): Xml {
  const { index, next, previous } = around;
  const { look, plan } = setting;
  const widths = splitWidth(textWidth(look), table.shares);
  const heights = rowHeightsMm(table, look)[plan.drawnIn.has(index) ? "drawnIn" : "normal"];
  const last = table.rows.length - 1;
  const keptRows = plan.keptRows.get(index);
  const isKept = (row: number) =>
    row === last
      ? staysAbove(next, look)
      : staysWithNextRow(table, row) || keptRows?.has(row) === true;
  const opensPage = plan.openings.has(index);
  const { anchor } = table;
  const named = anchor && !isCaptionOf(previous, table) ? { anchor, index } : undefined;
  const rows = spreadCells(table).map((slots, row) => {
    const place = { table, isKept: isKept(row) };
    const cells = cellStarts(slots).map(({ slot, column }) =>
      writeCell(
        {
          ...slot,
          ...place,
          opensPage: opensPage && row + column === 0,
          named: row + column === 0 ? named : undefined,
          width: widthAt(column, slot, widths),
        },
        setting,
      ),
    );
    return element("w:tr", {}, rowProperties(row < table.headerRows, heights[row] ?? 0), ...cells);
  });
  const properties = writeTableProperties(table, look, titleOf(table, previous));
  return element("w:tbl", {}, properties, writeGrid(widths), ...rows);
}

/** What its caption says, if it has one. */
function titleOf(table: Table, previous: Block | undefined): string | undefined {
  if (previous?.type !== "paragraph" || !isCaptionOf(previous, table)) return undefined;
  const { counted, content } = previous;
  return (counted ? countedText(counted) : "") + plainText(content);
}

function writeGrid(widths: readonly number[]): Xml {
  return element("w:tblGrid", {}, ...widths.map((width) => element("w:gridCol", { "w:w": width })));
}

function rowProperties(isHeader: boolean, heightMm: number): Xml {
  return element(
    "w:trPr",
    {},
    element("w:cantSplit", {}),
    isHeader ? element("w:tblHeader", {}) : "",
    element("w:trHeight", { "w:val": twipsFromMm(heightMm), "w:hRule": "atLeast" }),
  );
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
