import type {
  Block,
  DocumentTree,
  Table,
  TableCell,
  TableCellRole,
} from "../../document/blocks.ts";
import { describeChart } from "../../document/chart-layout.ts";
import { headingDepths } from "../../document/heading-depths.ts";
import { isCaptionOf } from "../../document/references/captions.ts";
import { cornersOf } from "../../document/tables/table-grid.ts";
import { type CellPlace, tableHeaders } from "../../document/tables/table-headers.ts";
import { type ContentKey, contentKey } from "./content-key.ts";

/**
 * A part of a document as those know it who do not see its pages: every output that can hold a
 * structure writes these, in this order, with the content of the pages that belongs to each.
 */
export type StructureElement = TextElement | FigureElement | TableElement;

export type TextElement = {
  readonly type: "text";
  readonly tag: "P" | `H${number}`;
  readonly content: ContentKey;
};

export type FigureElement = {
  readonly type: "figure";
  readonly block: number;
  /** What it says to those who do not see it. */
  readonly alternate: string;
  readonly content: ContentKey;
  readonly caption: ContentKey | undefined;
};

export type TableElement = {
  readonly type: "table";
  /** Empty when there is none. */
  readonly description: string;
  readonly caption: ContentKey | undefined;
  readonly rows: readonly (readonly CellElement[])[];
};

export type CellElement = {
  /** Unique in the document. */
  readonly id: string;
  /** What a header heads; undefined for cells that head nothing: values, and the corner. */
  readonly scope: "Row" | "Column" | undefined;
  /** The ids of the cell's headers, column headers first. */
  readonly headers: readonly string[];
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: ContentKey;
};

/**
 * The structure of a document, as its pages are drawn.
 *
 * @param isShown - whether content was met on the pages: what shows nothing is no element, as a
 * reader would stop at it in vain.
 */
export function* structureOf(
  { blocks }: Pick<DocumentTree, "blocks">,
  isShown: (content: ContentKey) => boolean,
): Generator<StructureElement> {
  const headings = headingDepths(blocks);
  for (const [index, block] of blocks.entries()) {
    const position = {
      index,
      depth: headings.get(index),
      before: blocks[index - 1],
      after: blocks[index + 1],
    };
    for (const element of elementsOf(block, position)) {
      if (element.type === "table" || isShown(element.content)) yield element;
    }
  }
}

type Position = {
  readonly index: number;
  /** Of a heading. */
  readonly depth: number | undefined;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
};

function elementsOf(block: Block, position: Position): StructureElement[] {
  const { index, depth, before, after } = position;
  const text = (tag: TextElement["tag"], part: "lead" | "text"): TextElement => {
    return { type: "text", tag, content: keyOf(index, part) };
  };
  const figure = (alternate: string, caption?: number): FigureElement => ({
    type: "figure",
    block: index,
    alternate,
    content: keyOf(index, "text"),
    caption: caption === undefined ? undefined : keyOf(caption, "text"),
  });
  const tag = depth === undefined ? "P" : (`H${depth}` as const);
  switch (block.type) {
    case "table":
      return [tableElement(block, index, isCaptionOf(before, block))];
    case "chart":
      return [text("P", "lead"), figure(describeChart(block))];
    case "picture":
      return [figure(block.alt, isCaptionOf(after, block) ? index + 1 : undefined)];
    case "heading":
      return [text(tag, "text")];
    case "paragraph":
      // It is told inside of what it belongs to.
      if (isCaptionOf(block, before) || isCaptionOf(block, after)) return [];
      return block.lead ? [text(tag, "lead"), text("P", "text")] : [text(tag, "text")];
  }
}

function keyOf(block: number, part: "lead" | "text"): ContentKey {
  return contentKey({ type: "block", block, part });
}

/** Every figure knows its headers, however these are merged. */
function tableElement(table: Table, block: number, isCaptioned: boolean): TableElement {
  const headers = tableHeaders(table);
  const rows = cornersOf(table).map((corners, row) =>
    corners.map(({ cell, column }) =>
      cellElement(cell, { block, row, column }, headers[row]?.[column] ?? []),
    ),
  );
  const caption = isCaptioned ? keyOf(block - 1, "text") : undefined;
  return { type: "table", description: table.description, caption, rows };
}

type Place = CellPlace & { readonly block: number };

function cellElement(cell: TableCell, place: Place, headers: readonly CellPlace[]): CellElement {
  return {
    id: idOf(place),
    scope: scopes[cell.role],
    headers: headers.map((header) => idOf({ ...header, block: place.block })),
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    content: contentKey({ type: "cell", ...place }),
  };
}

/** The corner explains the table and heads nothing. */
const scopes: Readonly<Record<TableCellRole, CellElement["scope"]>> = {
  corner: undefined,
  band: "Column",
  columnHeader: "Column",
  rowHeader: "Row",
  value: undefined,
};

function idOf({ block, row, column }: Place): string {
  return `b${block}r${row}c${column}`;
}
