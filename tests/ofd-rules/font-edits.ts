import { readSfnts, readTable } from "../../src/fonts/sfnt.ts";
import { type SfntTables, withNumbers, writeSfnt } from "../../src/fonts/write-sfnt.ts";
import { editBytes, type Spoil } from "./defect.ts";

/** The first font of the package with tables replaced or, as undefined, left out. */
export function withTables(
  change: (
    tableOf: (tag: string) => Uint8Array,
  ) => Readonly<Record<string, Uint8Array | undefined>>,
  name: RegExp = /\.ttf$/,
): Spoil {
  return editBytes(name, (data) => {
    const file = { name: "font.ttf", source: sourceOf(data) };
    const [sfnt] = readSfnts(file);
    if (!sfnt) throw new Error("no font");
    const tableOf = (tag: string) => new Uint8Array(readTable(sfnt, tag).bytes);
    const own = [...sfnt.tables.keys()].map((tag) => [tag, tableOf(tag)] as const);
    const tables = { ...Object.fromEntries(own), ...change(tableOf) };
    const kept = Object.entries(tables).filter(([, table]) => table !== undefined);
    const head = withNumbers(tableOf("head"), { 8: 0, 10: 0 });
    return writeSfnt({ ...Object.fromEntries(kept), head } as SfntTables);
  });
}

function sourceOf(data: Uint8Array) {
  const read = (offset: number, length: number) => data.subarray(offset, offset + length);
  return { size: data.length, read };
}
