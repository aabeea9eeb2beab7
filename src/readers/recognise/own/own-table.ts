import type { TableCellRole } from "../../../document/blocks.ts";
import type { Target } from "../../../document/references/anchor.ts";
import { ownLimits } from "../../../report/own/own-limits.ts";
import { isId } from "../../../report/own/own-reading.ts";
import { usualAlign } from "../../../report/own/usual-align.ts";
import type { OwnTableSource, SourceTable } from "../../source.ts";
import type { JsonObject } from "../draft/draft.ts";
import { type GridCell, partAt, wholeGrid } from "./own-grid.ts";
import { headerColumnsOf, headerRowsOf } from "./own-headers.ts";

/** A table as a report's JSON writes it; undefined where none can hold it. */
export function ownTable({
  table,
  caption,
  notes,
  target,
}: OwnTableSource): JsonObject | undefined {
  const shape = shapeOf(table);
  if (!shape) return undefined;
  const { header, rows, headerColumns } = shape;
  const usual = widthOf(header) > 1 ? 1 : 0;
  const columns = headerColumns ?? usual;
  const isName = ({ column }: GridCell) => column < columns;
  return {
    ...idOf(target, "table"),
    ...(caption === undefined ? {} : { caption }),
    header: header.map((cells) => cells.map((cell) => cellJson(cell, "columnHeader"))),
    rows: rows.map((cells) =>
      cells.map((cell) => cellJson(cell, isName(cell) ? "rowHeader" : "value")),
    ),
    ...(columns === usual ? {} : { headerColumns: columns }),
    ...noteOf(notes),
  };
}

/** What references call it. */
export function idOf(target: Target | undefined, kind: Target["kind"]): { readonly id?: string } {
  return target?.kind === kind && isId(target.id) ? { id: target.id } : {};
}

type OwnShape = {
  readonly header: readonly (readonly GridCell[])[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly headerColumns: number | undefined;
};

/** Names of columns and what stands below, if a report may have such a table. */
function shapeOf(table: SourceTable): OwnShape | undefined {
  const whole = wholeGrid(table);
  const headerRows = whole.length > 1 ? headerRowsOf(whole) : 0;
  const grid = partAt(whole, headerRows);
  const header = grid.slice(0, headerRows);
  const rows = grid.slice(headerRows);
  const isFit =
    header.length > 0 &&
    rows.length > 0 &&
    rows.length <= ownLimits.rows &&
    header.length <= ownLimits.headerRows &&
    widthOf(header) <= ownLimits.columns &&
    grid.flat().every(({ cell }) => [...cell.text].length <= ownLimits.cellText);
  return isFit ? { header, rows, headerColumns: headerColumnsOf(table, rows) } : undefined;
}

function widthOf([first = []]: readonly (readonly GridCell[])[]): number {
  return first.reduce((width, { colSpan }) => width + colSpan, 0);
}

function cellJson({ cell, rowSpan, colSpan }: GridCell, role: TableCellRole): unknown {
  const text = textOf(cell.text);
  const align = cell.align === usualAlign(text, role) ? undefined : cell.align;
  const more = {
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(align ? { align } : {}),
  };
  const content = isPlainFigure(text) ? Number(text) : text;
  return Object.keys(more).length === 0 ? content : { text: content, ...more };
}

function textOf(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** A number that is printed with the same characters again. */
function isPlainFigure(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && String(Number(text)) === text;
}

/** A line for one paragraph, a list for several. */
export function noteOf(lines: readonly string[]): { readonly note?: string | readonly string[] } {
  const [first, ...others] = lines;
  if (first === undefined) return {};
  return { note: others.length === 0 ? first : lines };
}
