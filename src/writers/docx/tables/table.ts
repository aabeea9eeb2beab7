import {
  type Block,
  countedText,
  plainText,
  type Table,
  type TableCell,
} from "../../../document/blocks.ts";
import { isCaptionOf } from "../../../document/references/captions.ts";
import { staysAbove } from "../../../document/spacing.ts";
import { staysWithNextRow } from "../../../document/tables/row-breaks.ts";
import { splitWidth, spreadCells } from "../../../document/tables/table-grid.ts";
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
  let rows = "";
  for (const [row, slots] of spreadCells(table).entries()) {
    const kept = isKept(row);
    let content = rowProperties(row < table.headerRows, heights[row] ?? 0);
    for (let column = 0, slot = slots[0]; slot; slot = slots[column]) {
      const { cell, corner } = slot;
      const isFirst = row + column === 0;
      const place = {
        cell,
        corner,
        table,
        isKept: kept,
        opensPage: opensPage && isFirst,
        named: isFirst ? named : undefined,
        width: widthAt(column, cell, widths),
      };
      content += writeCell(place, setting);
      // The leftmost place of each cell is written, whether it begins here or further up.
      column += cell.colSpan;
    }
    rows += element("w:tr", {}, content);
  }
  const properties = writeTableProperties(table, look, titleOf(table, previous));
  return element("w:tbl", {}, properties, writeGrid(widths), rows);
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

function widthAt(column: number, { colSpan }: TableCell, widths: readonly number[]): number {
  let width = 0;
  for (let at = column; at < column + colSpan; at++) width += widths[at] ?? 0;
  return width;
}
