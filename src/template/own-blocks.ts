import { countedText, type PictureBlock, type Table, type TableCell } from "../document/blocks.ts";
import type { Anchor } from "../document/references/anchor.ts";
import { captionLabels } from "../document/references/counted-kinds.ts";
import { moved } from "../document/references/reference.ts";
import { cornersOf } from "../document/tables/table-grid.ts";
import { usualAlign } from "../report/own/usual-align.ts";
import type {
  Caption,
  OwnCell,
  OwnPicture,
  OwnTable,
  Referring,
  Report,
} from "../report/report.ts";
import { type OutlineOwnPicture, type OutlineOwnTable, outline } from "../report/text/outline.ts";

/** What stands in a report by a reference of its markup, besides the mandated tables. */
export type OwnBlocks = {
  readonly tables: ReadonlyMap<string, Table>;
  readonly pictures: ReadonlyMap<string, PictureBlock>;
};

/** The report's own tables and pictures by the names that the template places them by. */
export function ownBlocks(report: Report): OwnBlocks {
  const tables = new Map<string, Table>();
  const pictures = new Map<string, PictureBlock>();
  for (const [place, item] of outline(report).entries()) {
    if (item.type === "ownTable") tables.set(ownName(place), tableOf(item));
    if (item.type === "ownPicture") pictures.set(ownName(place), pictureOf(item));
  }
  return { tables, pictures };
}

/** @param place - in the outline; no mandated table has such a name. */
export function ownName(place: number): string {
  return `own-${place}`;
}

/** A caption as a template prints it; `number` is empty where the program sets none. */
export type PrintedCaption = Referring & { readonly number: string; readonly text: string };

/** None or one. */
export function captionsOf(
  caption: Caption | undefined,
  number: number | undefined,
): PrintedCaption[] {
  if (!caption) return [];
  const { typed = "", text, references } = caption;
  if (number !== undefined) {
    return [{ number: String(number), text, ...(references ? { references } : {}) }];
  }
  const blank = typed === "" || isMark(typed.at(-1)) ? "" : "\u3000";
  const head = typed + blank;
  const more = references ? { references: moved(references, head.length) } : {};
  return [{ number: "", text: head + text, ...more }];
}

/** What ends a number that is typed. */
function isMark(character: string | undefined): boolean {
  return character !== undefined && "：:、.．".includes(character);
}

/** What is referred to, and with what words. */
function anchorOf(own: OwnTable | OwnPicture, number: number | undefined): { anchor?: Anchor } {
  const { id, caption, type } = own;
  if (id === undefined) return {};
  const kind = type === "ownTable" ? "table" : "picture";
  const typed = caption?.typed;
  const named = isMark(typed?.at(-1)) ? typed?.slice(0, -1) : typed;
  const printed = number === undefined ? named : captionLabels[kind] + number;
  return { anchor: { target: { kind, id }, ...(printed === undefined ? {} : { printed }) } };
}

function tableOf({ table, number }: OutlineOwnTable): Table {
  const rows = [...table.header, ...table.rows];
  const shares = new Array<number>(columnsOf(rows)).fill(1);
  return {
    type: "table",
    name: "own",
    description: describe(table, number),
    shares,
    headerRows: table.header.length,
    rows: cornersOf({ rows, shares }).map((corners, row) =>
      corners.map(({ cell, column }) => cellOf(cell, { table, row, column })),
    ),
    ...anchorOf(table, number),
  };
}

/** Its caption, or else its column names. */
function describe({ caption, header }: OwnTable, number: number | undefined): string {
  const [printed] = captionsOf(caption, number);
  if (!printed)
    return header
      .flat()
      .map(({ text }) => text)
      .join("、");
  const counted = number === undefined ? "" : countedText({ label: captionLabels.table, number });
  return counted + printed.text;
}

function columnsOf([first = []]: readonly (readonly OwnCell[])[]): number {
  return first.reduce((count, { colSpan }) => count + colSpan, 0);
}

type Place = { readonly table: OwnTable; readonly row: number; readonly column: number };

function cellOf(cell: OwnCell, place: Place): TableCell {
  const { text, rowSpan, colSpan, references } = cell;
  const role = roleOf(place);
  return {
    role,
    lines: text.split(/\r\n?|\n/),
    rowSpan,
    colSpan,
    align: cell.align ?? usualAlign(cell.text, role),
    ...(references ? { references } : {}),
  };
}

function roleOf({ table, row, column }: Place): TableCell["role"] {
  if (row < table.header.length) return "columnHeader";
  return column < table.headerColumns ? "rowHeader" : "value";
}

function pictureOf({ picture: own, number }: OutlineOwnPicture): PictureBlock {
  const { picture, alt, widthMm } = own;
  const width = widthMm === undefined ? {} : { widthMm };
  return { type: "picture", picture, alt, ...width, ...anchorOf(own, number) };
}
