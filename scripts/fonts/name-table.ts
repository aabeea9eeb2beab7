import { type NameRecord, readNameRecords } from "../../src/fonts/font-names.ts";
import type { Sfnt } from "../../src/fonts/sfnt.ts";
import { words } from "../../src/fonts/write-sfnt.ts";
import { layOut } from "./lay-out.ts";

/** Copyright, version, licence and its address: what a renamed font keeps of its names. */
const kept = [0, 5, 13, 14];

/** A name table that calls the font by a new family name and leaves the authors their rights. */
export function renameFont(sfnt: Sfnt, family: string): Uint8Array {
  const postScript = `${family.replaceAll(" ", "")}-Regular`;
  return writeNameTable([
    ...kept.flatMap((id) => readNameRecords(sfnt, [id]).slice(0, 1)),
    { id: 1, text: family },
    { id: 2, text: "Regular" },
    { id: 3, text: postScript },
    { id: 4, text: family },
    { id: 6, text: postScript },
  ]);
}

/** @see OpenType 1.9 `name`, version 0; Windows platform, Unicode, English */
function writeNameTable(records: readonly NameRecord[]): Uint8Array {
  const sorted = records.toSorted((one, other) => one.id - other.id);
  const texts = sorted.map(({ text }) => utf16BigEndian(text));
  const storage = layOut(texts);
  const entries = sorted.flatMap(({ id }, index) => [
    ...[3, 1, 0x409, id],
    ...[texts[index]?.length ?? 0, storage.edges[index] ?? 0],
  ]);
  const head = words([0, records.length, 6 + 2 * entries.length, ...entries]);
  const table = new Uint8Array(head.length + storage.bytes.length);
  table.set(head);
  table.set(storage.bytes, head.length);
  return table;
}

function utf16BigEndian(text: string): Uint8Array {
  return words(Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
}
