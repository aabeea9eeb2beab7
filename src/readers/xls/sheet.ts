import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { Bytes } from "../ole/bytes.ts";
import type { DraftCell, DraftSheet } from "../sheets/drafts.ts";
import type { Area } from "../xlsx/merges.ts";
import { cellsOf, formulaText } from "./cells.ts";
import type { Globals, ListedSheet } from "./globals.ts";
import { type BiffRecord, ids } from "./records.ts";
import { openStrings } from "./strings.ts";

/** A sheet from its records. */
export function readXlsSheet(
  { name, isHidden }: ListedSheet,
  records: readonly BiffRecord[],
  globals: Globals,
): DraftSheet {
  const of = (id: number) => records.filter((record) => record.id === id);
  const hiddenRows = new Set(
    of(ids.row)
      .filter(isHiddenRow)
      .map(({ data }) => data.u16(0)),
  );
  const columns = of(ids.column)
    .filter(isHiddenColumn)
    .map(({ data }) => [data.u16(0), data.u16(2)]);
  return {
    name,
    isHidden,
    cells: readCells(records, { globals, sheet: name }),
    merges: of(ids.merged).flatMap(({ data }) => readMerges(data)),
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) =>
      columns.some(([from = 0, to = 0]) => from <= column && column <= to),
    drawn: readDrawn(records),
    comments: of(ids.note).length,
  };
}

/** A row that is lower shows nothing, in twips: one point, as in newer workbooks. */
const leastHeight = 20;

/** By hand, by a filter, or in a group that is closed; or without height, if it has one of its own. */
function isHiddenRow({ data }: BiffRecord): boolean {
  const height = data.u16(6);
  const isOwn = (height & 0x8000) === 0;
  return (data.u32(12) & 0x20) !== 0 || (isOwn && height < leastHeight);
}

function isHiddenColumn({ data }: BiffRecord): boolean {
  return (data.u16(8) & 1) !== 0 || data.u16(4) === 0;
}

/** A record may come later than one of a place behind it. */
function readCells(
  records: readonly BiffRecord[],
  work: { readonly globals: Globals; readonly sheet: string },
): DraftCell[] {
  const cells = new Map<number, DraftCell>();
  let formula: BiffRecord | undefined;
  for (const record of records) {
    const isText = record.id === ids.string && formula;
    const read = isText
      ? [formulaText(record, formula as BiffRecord, work)]
      : cellsOf(record, work);
    for (const cell of read) cells.set(cell.row * 0x10000 + cell.column, cell);
    if (cells.size > limits.cells) throw new GenerationError("FILE-BOMB", {});
    if (record.id === ids.formula) formula = record;
    else if (read.length > 0) formula = undefined;
  }
  return [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell);
}

function readMerges(data: Bytes): Area[] {
  return Array.from({ length: data.u16(0) }, (_, index) => {
    const at = 2 + index * 8;
    return {
      from: { row: data.u16(at), column: data.u16(at + 4) },
      to: { row: data.u16(at + 2), column: data.u16(at + 6) },
    };
  });
}

/** Kinds of objects, as their records number them. @see [MS-XLS] 2.5.143 FtCmo */
const objects = { chart: 5, text: 6, picture: 8, shape: 0x1e };

/** What lies over the cells: words of text boxes, pictures, charts; no lines and no controls. */
function readDrawn(records: readonly BiffRecord[]): DraftSheet["drawn"] {
  return records.flatMap(({ id, data }, at): DraftSheet["drawn"] =>
    id === ids.object && data.length >= 6
      ? readObject(data.u16(4), textBehind(records, at + 1))
      : [],
  );
}

function readObject(type: number, text: string): DraftSheet["drawn"] {
  if (type === objects.picture) return [{ kind: "picture", text: "" }];
  if (type === objects.chart) return [{ kind: "embedded", text: "" }];
  const isShape = type === objects.shape;
  if ((isShape || type === objects.text) && text !== "") return [{ kind: "embedded", text }];
  return isShape ? [{ kind: "picture", text: "" }] : [];
}

/** The words of an object stand in a record of their own, before the next object. */
function textBehind(records: readonly BiffRecord[], from: number): string {
  for (const record of records.slice(from, from + 3)) {
    if (record.id === ids.object) return "";
    if (record.id !== ids.textObject) continue;
    const count = record.data.u16(10);
    const [data, ...more] = record.more;
    if (!data || count === 0) return "";
    const reader = openStrings({ ...record, data, more });
    return reader.characters(count, (reader.u8() & 1) === 1).trim();
  }
  return "";
}
