import {
  type Block,
  type DocumentTree,
  plainText,
  type Table,
} from "../../../src/document/blocks.ts";
import { isOwnTable } from "../../../src/document/own-styles.ts";
import type { CountedKind } from "../../../src/document/references/counted-kinds.ts";
import { spreadCells } from "../../../src/document/tables/table-grid.ts";
import { type Edition, gridNamed } from "../../../src/edition/edition.ts";
import type { Area, Page, PlacedText } from "../../../src/layout/page.ts";

/** What is looked for on the pages of a report. */
export type Target =
  | {
      readonly type: "cell";
      readonly edition: string;
      readonly table: string;
      readonly path: string;
    }
  /** The office's own table or picture: the so-and-so-many-th of the report. */
  | {
      readonly type: "own";
      readonly kind: CountedKind;
      readonly index: number;
      /** Of a cell: its row, headers counted in, and its place among the cells of the row. */
      readonly cell?: readonly [row: number, place: number];
    }
  /** The first text of a section that has one of the words; its heading where none has. */
  | { readonly type: "text"; readonly section: number; readonly words: readonly string[] }
  | { readonly type: "title" | "signature" };

/** A part of a page, from its upper left corner. */
export type PageArea = Area & { readonly page: number };

type Report = {
  readonly tree: DocumentTree;
  readonly pages: readonly Page[];
  readonly editions: readonly { readonly edition: Edition }[];
};

/** Where a target stands; nowhere when its page is not drawn yet. */
export function findPlaces(target: Target, report: Report): readonly PageArea[] {
  const { blocks } = report.tree;
  switch (target.type) {
    case "cell":
      return cellPlaces(
        blocks.findIndex(isTable(target.table)),
        cellInGrid(target, report),
        report,
      );
    case "own": {
      const block = nthOwn(blocks, target);
      const table = blocks[block];
      if (!target.cell || table?.type !== "table") return blockPlaces(block, report);
      return cellPlaces(block, cellInRow(table, target.cell), report);
    }
    case "text":
      return blockPlaces(textWith(blocks, target), report);
    case "title":
    case "signature":
      return blockPlaces(blocks.findIndex(hasRole(target.type)), report);
  }
}

function isTable(name: string) {
  return (block: Block) => block.type === "table" && block.name === name;
}

function hasRole(role: "title" | "signature") {
  return (block: Block) => block.type === "paragraph" && block.role === role;
}

type GridPlace = { readonly row: number; readonly column: number };

function cellInGrid(
  { edition: id, table, path }: Extract<Target, { type: "cell" }>,
  { editions, tree }: Report,
): GridPlace | undefined {
  const edition = editions.find((one) => one.edition.id === id)?.edition;
  const rows = edition && gridNamed(edition, table)?.rows;
  const printed = tree.blocks.find(isTable(table));
  if (!rows || printed?.type !== "table") return undefined;
  for (const [row, cells] of rows.entries()) {
    const place = cells.findIndex((cell) => cell.type === "value" && cell.field.path === path);
    if (place >= 0) return cellInRow(printed, [row, place]);
  }
  return undefined;
}

function cellInRow(table: Table, [row, place]: readonly [number, number]): GridPlace | undefined {
  const cell = table.rows[row]?.[place];
  const column =
    spreadCells(table)[row]?.findIndex((slot) => slot.corner && slot.cell === cell) ?? -1;
  return column < 0 ? undefined : { row, column };
}

function cellPlaces(block: number, place: GridPlace | undefined, report: Report): PageArea[] {
  if (!place) return blockPlaces(block, report);
  return report.pages.flatMap(({ number, cells }) =>
    cells()
      .filter(
        (cell) => cell.block === block && cell.row === place.row && cell.column === place.column,
      )
      .map(({ area }) => ({ page: number, ...area })),
  );
}

function nthOwn(
  blocks: readonly Block[],
  { kind, index }: Extract<Target, { type: "own" }>,
): number {
  const isOwn = (block: Block) =>
    kind === "picture"
      ? block.type === "picture"
      : block.type === "table" && isOwnTable(block.name);
  const places = [...blocks.keys()].filter((at) => isOwn(blocks[at] as Block));
  return places[index] ?? -1;
}

function textWith(
  blocks: readonly Block[],
  { section, words }: Extract<Target, { type: "text" }>,
): number {
  const heads = [...blocks.keys()].filter((at) => isSectionHead(blocks[at]));
  const from = section < 0 ? 0 : (heads[section] ?? -1);
  if (from < 0) return -1;
  const to = heads[section + 1] ?? blocks.length;
  for (const word of words) {
    for (let at = from; at < to; at += 1) if (textOf(blocks[at]).includes(word)) return at;
  }
  return from;
}

function isSectionHead(block: Block | undefined): boolean {
  return block?.type === "heading" && block.level === 1;
}

function textOf(block: Block | undefined): string {
  if (block?.type === "heading") return plainText(block.content);
  if (block?.type !== "paragraph") return "";
  return plainText([...(block.lead?.content ?? []), ...block.content]);
}

/** What a block covers on each of its pages. */
function blockPlaces(block: number, { pages }: Report): PageArea[] {
  return pages.flatMap(({ number, texts, pictures, cells }) => {
    const areas = [
      ...texts
        .filter(({ origin }) => origin.type === "block" && origin.block === block)
        .map(areaOf),
      ...pictures.filter((one) => one.block === block).map(({ area }) => area),
      ...cells()
        .filter((one) => one.block === block)
        .map(({ area }) => area),
    ];
    return areas.length === 0 ? [] : [{ page: number, ...around(areas) }];
  });
}

/** Of a character's height; the rest reaches below the base line. */
const shareAbove = 0.88;

function areaOf({ runs, baselinePt }: PlacedText): Area {
  const sizePt = Math.max(...runs.map(({ setting }) => setting.sizePt));
  const leftPt = Math.min(...runs.map((run) => run.leftPt));
  const ends = runs.map((run) =>
    run.characters.reduce((x, { widthPt }) => x + widthPt + run.spacingPt, run.leftPt),
  );
  const topPt = baselinePt - shareAbove * sizePt;
  return { leftPt, topPt, widthPt: Math.max(...ends) - leftPt, heightPt: sizePt };
}

function around(areas: readonly Area[]): Area {
  const leftPt = Math.min(...areas.map((one) => one.leftPt));
  const topPt = Math.min(...areas.map((one) => one.topPt));
  const right = Math.max(...areas.map((one) => one.leftPt + one.widthPt));
  const bottom = Math.max(...areas.map((one) => one.topPt + one.heightPt));
  return { leftPt, topPt, widthPt: right - leftPt, heightPt: bottom - topPt };
}
