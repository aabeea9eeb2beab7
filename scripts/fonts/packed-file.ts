import { emptyIndex, packedHead, packedStart } from "../../src/fonts/outlines/packed-glyphs.ts";
import { type ProgramGlyph, programGlyphs } from "../../src/fonts/outlines/program-glyphs.ts";
import type { CommonGlyphs } from "./common-outlines.ts";

/** The file that `openPackedGlyphs` reads. */
export function packedFile({ path, sfnt, outlines }: CommonGlyphs): Uint8Array {
  const glyphs = [...programGlyphs(path, outlines)].filter(
    ([, glyph]) => "bytes" in glyph || glyph.packed.length > 0,
  );
  const index = emptyIndex(glyphs.length);
  let edge = packedStart(glyphs.length);
  index.edges[0] = edge;
  for (const [place, [number, glyph]] of glyphs.entries()) {
    edge += bytesOf(glyph).length;
    index.edges[place + 1] = edge;
    index.glyphs[place] = number;
    if ("bytes" in glyph) continue;
    index.lengths[place] = glyph.packed.length;
    index.ones[place] = glyph.packed.sums.one;
    index.twos[place] = glyph.packed.sums.two;
    index.firsts[place] = glyph.packed.first;
    index.seconds[place] = glyph.packed.second;
  }
  return Buffer.concat([
    new Uint8Array(packedHead(sfnt, glyphs.length).buffer),
    new Uint8Array(index.bytes),
    ...glyphs.map(([, glyph]) => bytesOf(glyph)),
  ]);
}

function bytesOf(glyph: ProgramGlyph): Uint8Array {
  return "bytes" in glyph ? glyph.bytes : glyph.packed.bytes;
}
