import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { type Bytes, broken } from "../ole/bytes.ts";

/** A record of BIFF8, with the records that go on with it. @see [MS-XLS] 2.1.4 */
export type BiffRecord = {
  readonly id: number;
  readonly data: Bytes;
  readonly more: readonly Bytes[];
};

export const ids = {
  formula: 0x06,
  eof: 0x0a,
  external: 0x1ae,
  note: 0x1c,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continued: 0x3c,
  object: 0x5d,
  column: 0x7d,
  sheet: 0x85,
  multipleRk: 0xbd,
  multipleBlank: 0xbe,
  richString: 0xd6,
  format: 0xe0,
  merged: 0xe5,
  strings: 0xfc,
  labelString: 0xfd,
  textObject: 0x1b6,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolean: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
} as const;

/** Counts the records that were read of a file: sheets may point to the same ones. */
export type Budget = { left: number };

export function fullBudget(): Budget {
  return { left: limits.elements };
}

/**
 * The records from a place on to the end of what begins there; what begins inside of it, a chart,
 * is passed over.
 * @throws {GenerationError} `FILE-BROKEN`, `FILE-BOMB`.
 */
export function readRecords(stream: Bytes, from: number, budget: Budget): BiffRecord[] {
  const records: BiffRecord[] = [];
  let at = from;
  let depth = 0;
  while (at < stream.length) {
    budget.left--;
    if (budget.left < 0) throw new GenerationError("FILE-BOMB", {});
    const [record, next] = recordAt(stream, at);
    at = next;
    if (record.id === ids.begin) depth++;
    if (depth === 1) records.push(record);
    if (record.id === ids.eof) depth--;
    if (depth <= 0) return records;
  }
  throw broken(stream.name, stream.length);
}

function recordAt(stream: Bytes, from: number): readonly [BiffRecord, number] {
  const id = stream.u16(from);
  const end = from + 4 + stream.u16(from + 2);
  const data = stream.part(from + 4, end);
  const more: Bytes[] = [];
  let at = end;
  while (at + 4 <= stream.length && stream.u16(at) === ids.continued) {
    const next = at + 4 + stream.u16(at + 2);
    more.push(stream.part(at + 4, next));
    at = next;
  }
  return [{ id, data, more }, at];
}
