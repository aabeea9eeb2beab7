import { cellAddress } from "../../document/sheets/cell-address.ts";
import type { Bytes } from "../ole/bytes.ts";
import { broken } from "../ole/bytes.ts";
import type { DraftCell } from "../sheets/drafts.ts";
import { readWords } from "../sheets/words.ts";
import { paragraph, run, runProperties } from "../word/elements.ts";
import type { Globals } from "./globals.ts";
import { errorText, numberValue, rkNumber } from "./numbers.ts";
import { type BiffRecord, ids } from "./records.ts";
import { openStrings, type RichString, readRichString } from "./strings.ts";

export type CellWork = { readonly globals: Globals; readonly sheet: string };

/** The cells that a record holds; none for any other record. */
export function cellsOf(record: BiffRecord, work: CellWork): DraftCell[] {
  return readers.get(record.id)?.(record, work) ?? [];
}

type Reader = (record: BiffRecord, work: CellWork) => DraftCell[];

const readers = new Map<number, Reader>([
  [ids.blank, ({ data }) => [blankCell(data.u16(0), data.u16(2))]],
  [
    ids.multipleBlank,
    ({ data }) => several(data, 2).map(({ column }) => blankCell(data.u16(0), column)),
  ],
  [ids.number, ({ data }, work) => [numberCell(placeOf(data), data.f64(6), work)]],
  [ids.rk, ({ data }, work) => [numberCell(placeOf(data), rkNumber(data.i32(6)), work)]],
  [ids.multipleRk, readMultiple],
  [ids.labelString, readShared],
  [ids.label, (record, work) => [textCell(placeOf(record.data), ownString(record), work)]],
  [ids.richString, (record, work) => [textCell(placeOf(record.data), ownString(record), work)]],
  [ids.boolean, readBoolean],
  [ids.formula, readFormula],
]);

type Place = { readonly row: number; readonly column: number; readonly format: number };

function placeOf(data: Bytes): Place {
  return { row: data.u16(0), column: data.u16(2), format: data.u16(4) };
}

function blankCell(row: number, column: number): DraftCell {
  return { row, column, text: "", leftOut: [] };
}

/** Columns that follow each other, each with so many bytes. */
function several(data: Bytes, size: number) {
  const count = Math.floor((data.length - 6) / size);
  return Array.from({ length: count }, (_, at) => ({
    column: data.u16(2) + at,
    at: 4 + at * size,
  }));
}

function readMultiple({ data }: BiffRecord, work: CellWork): DraftCell[] {
  return several(data, 6).map(({ column, at }) => {
    const place = { row: data.u16(0), column, format: data.u16(at) };
    return numberCell(place, rkNumber(data.i32(at + 2)), work);
  });
}

function numberCell(place: Place, value: number, work: CellWork): DraftCell {
  const { format = "" } = work.globals.formats[place.format] ?? {};
  const { text, leftOut, ...shown } = numberValue(value, format, work.globals.from1904);
  const words = textCell(place, { text, runs: [] }, work);
  const all = { ...words, leftOut: [...leftOut, ...words.leftOut] };
  return words.text === "" ? all : { ...all, ...shown };
}

function readShared({ data }: BiffRecord, work: CellWork): DraftCell[] {
  const string = work.globals.strings[data.u32(6)];
  if (!string) throw broken(data.name, data.u32(6));
  return [textCell(placeOf(data), string, work)];
}

function ownString(record: BiffRecord): RichString {
  const { data } = record;
  return readRichString(openStrings({ ...record, data: data.part(6, data.length) }));
}

/** Text in the fonts that it has: the cell's own up to the first that is named. */
function textCell(
  place: Place,
  { text, runs }: RichString,
  { globals, sheet }: CellWork,
): DraftCell {
  const { row, column } = place;
  if (text === "") return blankCell(row, column);
  const { font = 0, isFilled = false } = globals.formats[place.format] ?? {};
  const starts = [{ from: 0, font }, ...runs];
  const words = starts.map((start, at) => {
    const end = starts[at + 1]?.from ?? text.length;
    return run(
      text.slice(start.from, Math.max(start.from, end)),
      runProperties(globals.fontOf(start.font)),
    );
  });
  const spot = { place: { sheet, address: cellAddress(row, column) }, isShaded: isFilled };
  return { row, column, ...readWords([paragraph(words)], spot) };
}

function readBoolean({ data }: BiffRecord, work: CellWork): DraftCell[] {
  const place = placeOf(data);
  return [
    data.u8(7) === 1 ? errorCell(place, data.u8(6), work) : booleanCell(place, data.u8(6), work),
  ];
}

function booleanCell(place: Place, value: number, work: CellWork): DraftCell {
  return textCell(place, { text: value === 0 ? "FALSE" : "TRUE", runs: [] }, work);
}

function errorCell(place: Place, code: number, work: CellWork): DraftCell {
  return { ...textCell(place, { text: errorText(code), runs: [] }, work), isError: true };
}

/** Formulas are kept as what a program computes with: that there is one is all that is read. */
const formula = "";

/** A formula's saved value; a text stands in the record behind it. */
function readFormula({ data }: BiffRecord, work: CellWork): DraftCell[] {
  const value = formulaValue(data, work);
  return [{ ...value, formula, ...(isOpen(data) ? { isOpen: true } : {}) }];
}

/** No value, and it is to be computed when the workbook is opened: no program has done so yet. */
function isOpen(data: Bytes): boolean {
  const isBlank = data.u16(12) === 0xffff && data.u8(6) === 3;
  return isBlank && (data.u16(14) & 1) !== 0;
}

function formulaValue(data: Bytes, work: CellWork): DraftCell {
  const place = placeOf(data);
  if (data.u16(12) !== 0xffff) return numberCell(place, data.f64(6), work);
  const value = data.u8(8);
  switch (data.u8(6)) {
    case 1:
      return booleanCell(place, value, work);
    case 2:
      return errorCell(place, value, work);
    default:
      return blankCell(place.row, place.column);
  }
}

/** The text of the formula in the record before. */
export function formulaText(record: BiffRecord, before: BiffRecord, work: CellWork): DraftCell {
  const string = readRichString(openStrings(record));
  return { ...textCell(placeOf(before.data), string, work), formula };
}
