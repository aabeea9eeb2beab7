import { type Bytes, broken } from "../ole/bytes.ts";
import type { BiffRecord } from "./records.ts";

/** Characters from a place on that have a font of their own. */
export type FontRun = { readonly from: number; readonly font: number };

export type RichString = { readonly text: string; readonly runs: readonly FontRun[] };

/** Reads what goes over from a record into those that go on with it. */
export type StringReader = {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  readonly skip: (bytes: number) => void;
  /** Every record begins anew whether its characters have one byte or two. */
  readonly characters: (count: number, isWide: boolean) => string;
};

export function openStrings({ data, more }: BiffRecord): StringReader {
  const place: Place = { parts: [data, ...more], index: 0, at: 0 };
  const u8 = () => partAt(place).u8(place.at++);
  const u16 = () => u8() + u8() * 0x100;
  return {
    u8,
    u16,
    u32: () => u16() + u16() * 0x10000,
    skip: (bytes) => {
      for (let left = bytes; left > 0; ) {
        const step = Math.min(left, partAt(place).length - place.at);
        place.at += step;
        left -= step;
      }
    },
    characters: (count, isWide) => readCharacters(place, count, isWide),
  };
}

type Place = { readonly parts: readonly Bytes[]; index: number; at: number };

function partAt(place: Place): Bytes {
  const { parts } = place;
  while (place.index < parts.length && place.at >= (parts[place.index]?.length ?? 0)) {
    place.index++;
    place.at = 0;
  }
  const found = parts[place.index];
  if (!found) throw broken(parts[0]?.name ?? "", place.at);
  return found;
}

function readCharacters(place: Place, count: number, isWide: boolean): string {
  let text = "";
  let size = isWide ? 2 : 1;
  while (text.length < count) {
    const before = place.index;
    const part = partAt(place);
    if (place.index !== before) {
      size = (part.u8(0) & 1) + 1;
      place.at = 1;
    }
    const step = Math.min(count - text.length, Math.floor((part.length - place.at) / size));
    const bytes = part.slice(place.at, place.at + step * size);
    text += size === 2 ? units(bytes) : latin1(bytes);
    place.at = step === 0 ? part.length : place.at + step * size;
  }
  return text;
}

/** A byte is the lower half of a character. */
function latin1(bytes: Uint8Array): string {
  return units(
    Uint8Array.from({ length: bytes.length * 2 }, (_, at) => (at % 2 ? 0 : (bytes[at / 2] ?? 0))),
  );
}

/** Half of a character at the end of a record stays a half, so that the other joins it. */
function units(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const codes = Array.from({ length: bytes.length >> 1 }, (_, at) => view.getUint16(at * 2, true));
  return codes.map((code) => String.fromCharCode(code)).join("");
}

/** A string with its length, its fonts and its reading, which is passed over. @see [MS-XLS] 2.5.293 */
export function readRichString(reader: StringReader): RichString {
  const count = reader.u16();
  const flags = reader.u8();
  const runCount = flags & 8 ? reader.u16() : 0;
  const phonetic = flags & 4 ? reader.u32() : 0;
  const text = reader.characters(count, (flags & 1) === 1);
  const runs = Array.from({ length: runCount }, () => ({
    from: reader.u16(),
    font: reader.u16(),
  }));
  reader.skip(phonetic);
  return { text, runs };
}

/** A string whose length is one byte. */
export function readShortString(data: Bytes, at: number): string {
  const count = data.u8(at);
  const isWide = (data.u8(at + 1) & 1) === 1;
  return isWide ? data.utf16(at + 2, count) : latin1(data.slice(at + 2, at + 2 + count));
}
