import { packStretch, type Stretch } from "../../deflate/stretch.ts";
import { type HalfSums, halfSums } from "../write-sfnt.ts";
import type { OutlineMap } from "./glyf.ts";
import type { Part } from "./kept-glyphs.ts";
import { plainOutline } from "./plain-outline.ts";

/** The outline of a glyph, packed for the font programs of PDFs. */
export type PackedOutline = Stretch & HalfSums;

/** A composite glyph has other numbers of its parts in each program, and is packed anew. */
export type ProgramGlyph =
  | { readonly parts: readonly []; readonly packed: PackedOutline }
  | { readonly parts: readonly Part[]; readonly bytes: Uint8Array };

export function programGlyphs(file: string, outlines: OutlineMap): Map<number, ProgramGlyph> {
  return new Map(
    Array.from(outlines, ([glyph, { bytes, parts }]) => {
      const plain = plainOutline(file, bytes);
      return [
        glyph,
        parts.length > 0 ? { parts, bytes: plain } : { parts: none, packed: packOutline(plain) },
      ];
    }),
  );
}

const none = [] as const;

export function packOutline(outline: Uint8Array): PackedOutline {
  const { stretch, filled } = packStretch(outline);
  return { ...stretch, ...halfSums(filled) };
}
