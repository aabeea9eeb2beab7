import { GenerationError } from "../../messages/generation-error.ts";
import type { Formatting } from "../docx/formatting.ts";
import { limits } from "../limits.ts";
import type { Bytes } from "../ole/bytes.ts";
import { type BiffRecord, type Budget, ids, readRecords } from "./records.ts";
import { openStrings, type RichString, readRichString, readShortString } from "./strings.ts";

export type ListedSheet = {
  readonly name: string;
  readonly at: number;
  readonly isHidden: boolean;
  readonly isChart: boolean;
};

export type CellFormat = {
  readonly font: number;
  /** The format of numbers. */
  readonly format: string;
  /** Whether it has a colour. */
  readonly isFilled: boolean;
};

/** What all sheets of a workbook share. */
export type Globals = {
  readonly sheets: readonly ListedSheet[];
  readonly strings: readonly RichString[];
  readonly formats: readonly CellFormat[];
  /** What a font says of its characters. */
  readonly fontOf: (index: number) => Formatting;
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean;
};

/** @throws {GenerationError} `FILE-OLD`, `FILE-ENCRYPTED`, `FILE-MACRO`, `FILE-EXTERNAL`, `FILE-BOMB`. */
export function readGlobals(stream: Bytes, budget: Budget): Globals {
  if (stream.u16(0) !== ids.begin || stream.u16(4) !== 0x600) {
    throw new GenerationError("FILE-OLD", { name: "Excel 5.0/95" });
  }
  const lock = firstLock(stream);
  if (lock) throw new GenerationError("FILE-ENCRYPTED", {});
  const records = readRecords(stream, 0, budget);
  const of = (id: number) => records.filter((record) => record.id === id);
  refuseOutside(of(ids.external));
  const fonts = of(ids.font).map(({ data }) => fontFormatting(data));
  const custom = new Map(
    of(ids.numberFormat).map((record): [number, string] => [
      record.data.u16(0),
      readRichString(openStrings({ ...record, data: record.data.part(2, record.data.length) }))
        .text,
    ]),
  );
  return {
    sheets: of(ids.sheet).map(({ data }) => listedSheet(data)),
    strings: of(ids.strings).flatMap(readStrings),
    formats: of(ids.format).map(({ data }) => cellFormat(data, custom)),
    // There is no font with the number 4.
    fontOf: (index) => fonts[index > 4 ? index - 1 : index] ?? {},
    from1904: of(ids.date1904).some(({ data }) => data.u16(0) === 1),
  };
}

/** Behind the record that says so, all records are unreadable. */
function firstLock(stream: Bytes): boolean {
  const next = 4 + stream.u16(2);
  return next + 2 <= stream.length && stream.u16(next) === ids.filePass;
}

/** A workbook's own sheets, and those of its functions, are named so, too. */
function refuseOutside(records: readonly BiffRecord[]): void {
  const isOutside = ({ data }: BiffRecord) => ![0x401, 0x3a01].includes(data.u16(2));
  if (records.some(isOutside)) throw new GenerationError("FILE-EXTERNAL", {});
}

function listedSheet(data: Bytes): ListedSheet {
  const type = data.u8(5);
  if (type === 1 || type === 6) throw new GenerationError("FILE-MACRO", {});
  return {
    name: readShortString(data, 6),
    at: data.u32(0),
    isHidden: (data.u8(4) & 3) !== 0,
    isChart: type === 2,
  };
}

function readStrings(record: BiffRecord): RichString[] {
  const reader = openStrings(record);
  reader.u32();
  const count = reader.u32();
  if (count > limits.cells) throw new GenerationError("FILE-BOMB", {});
  return Array.from({ length: count }, () => readRichString(reader));
}

const white = [1, 9];

function fontFormatting(data: Bytes): Formatting {
  const align = { 1: "superscript", 2: "subscript" }[data.u16(8)];
  return {
    size: data.u16(0) / 10,
    struck: (data.u16(2) & 8) !== 0,
    ...(align ? { align } : {}),
    ...(white.includes(data.u16(4)) ? { colour: "FFFFFF" } : {}),
  };
}

function cellFormat(data: Bytes, custom: ReadonlyMap<number, string>): CellFormat {
  const number = data.u16(2);
  const pattern = data.u32(14) >>> 26;
  return {
    font: data.u16(0),
    format: custom.get(number) ?? builtIn(number),
    isFilled: pattern !== 0 && !white.includes(data.u16(18) & 0x7f),
  };
}

/** Formats that have a number alone, as far as it counts: plain ones, and days in Chinese. */
function builtIn(number: number): string {
  const isDay = [14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 54), 57, 58].includes(
    number,
  );
  return isDay ? "yyyy-mm-dd" : (plain[number] ?? "");
}

const plain: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
};

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, more) => from + more);
}
