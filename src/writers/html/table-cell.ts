import type { Table, TableCell } from "../../document/blocks.ts";
import { cellSizePt } from "../../document/cell-size.ts";
import { sum } from "../../document/sum.ts";
import type { CellPlace } from "../../document/table-headers.ts";
import { tableLook } from "../../document/table-rows.ts";
import { ptFromMm } from "../../document/units.ts";
import { element, escapeHtml, type Html } from "./markup.ts";
import { isBandRow } from "./row-groups.ts";
import type { Declarations, Design } from "./styling.ts";
import { cellRule } from "./table-rules.ts";
import { pt } from "./units.ts";

/** Where a cell stands, and what stands over and beside it. */
type Place = CellPlace & {
  readonly table: Table;
  /** Of the table. */
  readonly id: string;
  readonly headers: readonly CellPlace[];
};

/** A header, which others refer to, or a figure, which names its headers however they are merged. */
export function writeCell(cell: TableCell, place: Place, design: Design): Html {
  const { table, id, headers } = place;
  const scope = scopeOf(cell, place);
  const references = headers.map((header) => cellId(id, header)).join(" ");
  return element(
    scope ? "th" : "td",
    {
      ...(scope ? { id: cellId(id, place), scope } : { headers: references || undefined }),
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
      ...design.styling(cellRule(table.name, cell.role), ownStyle(cell, place, design)),
    },
    ...writeContent(cell, table, design),
  );
}

function cellId(table: string, { row, column }: CellPlace): string {
  return `${table}-${row}-${column}`;
}

/**
 * What a header heads: by HTML's own reckoning `col` and `row` mean all columns or rows that the
 * header spans, `colgroup` and `rowgroup` the whole rest of the group. The corner heads nothing.
 * @see HTML Standard, 4.9.12 (forming relationships between data cells and header cells)
 */
function scopeOf({ role }: TableCell, { table, row }: Place): string | undefined {
  switch (role) {
    case "band":
      return isBandRow(table, row) ? "rowgroup" : "col";
    case "columnHeader":
      return "col";
    case "rowHeader":
      return "row";
    case "corner":
    case "value":
      return undefined;
  }
}

function ownStyle(cell: TableCell, place: Place, { look }: Design): Declarations {
  const { table, column } = place;
  const { cells, cellMarginMm } = tableLook(table, look);
  const { sizePt } = cells[cell.role];
  const share = sum(table.shares.slice(column, column + cell.colSpan)) / sum(table.shares);
  const innerPt = ptFromMm(share * look.page.textWidthMm - 2 * cellMarginMm);
  const fitPt = Math.min(...cell.lines.map((line) => cellSizePt(line, sizePt, innerPt)));
  return {
    ...(cell.align === "center" ? {} : { "text-align": cell.align }),
    ...(fitPt < sizePt ? { "font-size": pt(fitPt) } : {}),
  };
}

function writeContent({ lines, note }: TableCell, { name }: Table, { styling }: Design): Html[] {
  const text = isUpright(lines)
    ? element("span", styling("upright"), escapeHtml(lines.join("")))
    : lines.map(escapeHtml).join(element("br", {}));
  return note === undefined
    ? [text]
    : [text, element("small", styling(cellRule(name, "note")), escapeHtml(note))];
}

/** Whether a label is broken after every character, but for its number: `三、⏎本⏎年⏎度`. */
function isUpright(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(1).every((line) => [...line].length === 1);
}
