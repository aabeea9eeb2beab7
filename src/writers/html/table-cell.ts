import type { Table, TableCell } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { cellInlines } from "../../document/references/reference.ts";
import { sum } from "../../document/sum.ts";
import { isBandRow } from "../../document/tables/band-rows.ts";
import { cellSizePt } from "../../document/tables/cell-size.ts";
import type { CellPlace } from "../../document/tables/table-headers.ts";
import { tableLook, textHeightMm } from "../../document/tables/table-rows.ts";
import { ptFromMm } from "../../document/units.ts";
import { element, escapeHtml, type Html } from "./markup.ts";
import { writeInline } from "./paragraphs.ts";
import type { Declarations, Design } from "./styling.ts";
import { cellRule } from "./table-rules.ts";
import { writeTornLabel } from "./torn-label.ts";
import { pt } from "./units.ts";

/** Where a cell stands, and what stands over and beside it. */
type Place = CellPlace & {
  readonly table: Table;
  /** Of the table. */
  readonly id: string;
  readonly headers: readonly CellPlace[];
  /** How high its rows are, if they may go on overleaf. */
  readonly rowsMm: number | undefined;
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
    ...writeContent(cell, place, design),
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
  const { cells, cellMarginMm } = tableLook(place.table, look);
  const { sizePt } = cells[cell.role];
  const innerPt = ptFromMm(widthMm(cell, place, look) - 2 * cellMarginMm);
  const fitPt = Math.min(...cell.lines.map((line) => cellSizePt(line, sizePt, innerPt)));
  return {
    ...(cell.align === "center" ? {} : { "text-align": cell.align }),
    ...(fitPt < sizePt ? { "font-size": pt(fitPt) } : {}),
    // Its rows are whole by their other cells: a cell that is kept whole keeps all its rows together.
    ...(cell.rowSpan > 1 ? { "break-inside": "auto" } : {}),
  };
}

function widthMm({ colSpan }: TableCell, { table, column }: Place, { page }: Look): number {
  const share = sum(table.shares.slice(column, column + colSpan)) / sum(table.shares);
  return share * page.textWidthMm;
}

function writeContent(cell: TableCell, place: Place, design: Design): Html[] {
  const { lines, note, role, rowSpan } = cell;
  const { table, rowsMm } = place;
  const { look } = design;
  const text = isUpright(lines)
    ? element("span", design.styling("upright"), writeLines(cell, "", design))
    : writeLines(cell, element("br", {}), design);
  if (role === "rowHeader" && rowSpan > 1 && rowsMm !== undefined) {
    const labelMm = textHeightMm(cell, widthMm(cell, place, look), tableLook(table, look));
    return [writeTornLabel([text], { labelMm, rowsMm }, design)];
  }
  return note === undefined
    ? [text]
    : [text, element("small", design.styling(cellRule(table.name, "note")), escapeHtml(note))];
}

/** @param between - what stands between two lines. */
function writeLines(cell: TableCell, between: Html, design: Design): Html {
  if (!cell.references) return cell.lines.map(escapeHtml).join(between);
  return cellInlines(cell)
    .map((inline) => (inline.type === "break" ? between : writeInline(inline, design)))
    .join("");
}

/** Whether a label is broken after every character, but for its number: `三、⏎本⏎年⏎度`. */
function isUpright(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(1).every((line) => [...line].length === 1);
}
