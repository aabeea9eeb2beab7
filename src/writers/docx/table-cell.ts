import {
  TableCell as DocxTableCell,
  type IRunOptions,
  Paragraph,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { Inline, Table } from "../../document/blocks.ts";
import { cellSizePt } from "../../document/cell-size.ts";
import type { Look } from "../../document/look.ts";
import type { Slot } from "../../document/table-grid.ts";
import { tableLook } from "../../document/table-rows.ts";
import { ptFromMm } from "../../document/units.ts";
import { writeRuns } from "./runs.ts";
import type { Setting } from "./setting.ts";
import { cellStyle } from "./style-ids.ts";
import { cellAlign } from "./table-styles.ts";

/** A cell with what it needs to know of its table. */
type PlacedCell = Slot & {
  readonly table: Table;
  /** In twips. */
  readonly width: number;
};

/** A cell, or the empty stand-in that continues a cell from the row above. */
export function writeCell(place: PlacedCell, setting: Setting): DocxTableCell {
  const { cell, corner, table, width } = place;
  const merge = corner ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new DocxTableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: corner
      ? writeContent(place, setting)
      : [new Paragraph({ style: cellStyle(table.name, cell.role) })],
  });
}

function writeContent(place: PlacedCell, { look, fonts }: Setting): Paragraph[] {
  const { role, align, lines, note } = place.cell;
  const { name } = place.table;
  const { face } = tableLook(place.table, look).cells[role];
  const text = new Paragraph({
    style: cellStyle(name, role),
    ...(align === cellAlign(role) ? {} : { alignment: align }),
    children: writeRuns(inlines(lines), { face, fonts }, fitted(place, look)),
  });
  if (note === undefined) return [text];
  const style = cellStyle(name, "cellNote");
  return [text, new Paragraph({ style, children: writeRuns(inlines([note]), { face, fonts }) })];
}

/** The size of a number too long for its column, in half points. */
function fitted({ cell, table, width }: PlacedCell, look: Look): IRunOptions {
  const { cells, cellMarginMm } = tableLook(table, look);
  const { sizePt } = cells[cell.role];
  const innerPt = width / 20 - 2 * ptFromMm(cellMarginMm);
  const fits = Math.min(...cell.lines.map((line) => cellSizePt(line, sizePt, innerPt)));
  return fits < sizePt ? { size: Math.floor(fits * 2) } : {};
}

function inlines(lines: readonly string[]): Inline[] {
  return lines.flatMap((text, line): Inline[] => [
    ...(line > 0 ? [{ type: "break" } as const] : []),
    { type: "text", text, strong: false },
  ]);
}
