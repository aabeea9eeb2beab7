import { GenerationError } from "../../messages/generation-error.ts";
import type { Bytes } from "../ole/bytes.ts";

/** The stories of a document follow each other in its text, in this order. */
const stories = [
  "main",
  "notes",
  "margins",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "marginBoxes",
] as const;

export type Story = (typeof stories)[number];

/** Where the parts of a document stand. @see [MS-DOC] 2.5.1 Fib */
export type Fib = {
  /** Where each story begins in the text, in characters, and ends. */
  readonly stories: Readonly<Record<Story, readonly [from: number, to: number]>>;
  /** The part of the table stream with the number; empty if there is none. */
  readonly table: (index: number) => Bytes;
  /** The same with all that stands behind it: the levels of lists are not counted to them. */
  readonly tableAndMore: (index: number) => Bytes;
};

/** Parts of the table stream that are read. */
export const tables = {
  styles: 1,
  noteMarks: 2,
  noteTexts: 3,
  commentMarks: 4,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;

/** Word 97. */
const firstVersion = 0xc1;

/** @throws {GenerationError} `FILE-OLD`, `FILE-ENCRYPTED`, `FILE-BROKEN`. */
export function readFib(text: Bytes, stream: (name: string) => Bytes | undefined): Fib {
  if (text.u16(0) !== 0xa5ec || text.u16(2) < firstVersion) {
    throw new GenerationError("FILE-OLD", { name: "Word 6.0/95" });
  }
  const flags = text.u16(0x0a);
  if ((flags & 0x100) !== 0) throw new GenerationError("FILE-ENCRYPTED", {});
  const name = (flags & 0x200) !== 0 ? "1Table" : "0Table";
  const all = stream(name);
  if (!all) throw new GenerationError("FILE-BROKEN", { part: name, byte: 0 });
  const count = text.u16(0x98);
  let at = 0;
  const ranges = stories.map((story, index) => {
    const from = at;
    at += Math.max(0, text.i32(0x4c + index * 4));
    return [story, [from, at]] as const;
  });
  const placeOf = (index: number): [from: number, length: number] => {
    const place = 0x9a + index * 8;
    const length = index < count ? text.u32(place + 4) : 0;
    return [length === 0 ? 0 : text.u32(place), length];
  };
  return {
    stories: Object.fromEntries(ranges) as Fib["stories"],
    table: (index) => {
      const [from, length] = placeOf(index);
      return all.part(from, from + length);
    },
    tableAndMore: (index) => {
      const [from, length] = placeOf(index);
      return all.part(from, length === 0 ? from : all.length);
    },
  };
}
