import { once } from "../document/once.ts";
import type { Font } from "./font.ts";
import { type FontBytes, fontError } from "./font-bytes.ts";
import { readTable, readTableIfAny, type Sfnt } from "./sfnt.ts";

export type FontMetrics = Pick<
  Font,
  "unitsPerEm" | "ascent" | "descent" | "capHeight" | "boundingBox" | "italicAngle" | "advanceOf"
> & {
  readonly glyphCount: number;
  /** Left side bearing, in font units. */
  readonly bearingOf: (glyph: number) => number;
};

/** @see OpenType 1.9 `head`, `hhea`, `maxp`, `OS/2`, `post`, `hmtx` */
export function readFontMetrics(sfnt: Sfnt): FontMetrics {
  const head = readTable(sfnt, "head");
  const hhea = readTable(sfnt, "hhea");
  const unitsPerEm = head.u16(18);
  if (unitsPerEm < 16) throw fontError(sfnt.file.name, "@fontDamaged");
  return {
    unitsPerEm,
    ascent: hhea.i16(4),
    descent: hhea.i16(6),
    capHeight: capHeight(sfnt) ?? Math.round(0.7 * unitsPerEm),
    boundingBox: [head.i16(36), head.i16(38), head.i16(40), head.i16(42)],
    italicAngle: italicAngle(readTableIfAny(sfnt, "post")),
    glyphCount: readTable(sfnt, "maxp").u16(4),
    ...horizontalMetrics(sfnt, hhea.u16(34)),
  };
}

/** Version 2 of `OS/2` brought the height of capitals. */
function capHeight(sfnt: Sfnt): number | undefined {
  const os2 = readTableIfAny(sfnt, "OS/2");
  return os2 && os2.u16(0) >= 2 ? os2.i16(88) : undefined;
}

/** In degrees, counter-clockwise; stored as 16.16. */
function italicAngle(post: FontBytes | undefined): number {
  return post ? post.i16(4) + post.u16(6) / 0x10000 : 0;
}

/** Glyphs after the last full record share its advance and have a bearing only. */
function horizontalMetrics(
  sfnt: Sfnt,
  records: number,
): Pick<FontMetrics, "advanceOf" | "bearingOf"> {
  if (records === 0) throw fontError(sfnt.file.name, "@fontDamaged");
  const table = once(() => readTable(sfnt, "hmtx"));
  return {
    advanceOf: (glyph) => table().u16(4 * Math.min(glyph, records - 1)),
    bearingOf: (glyph) => table().i16(glyph < records ? 4 * glyph + 2 : 2 * (records + glyph)),
  };
}

const restricted = 0x0002;
const usagePermissions = 0x000e;
const noSubsetting = 0x0100;
const bitmapsOnly = 0x0200;

/**
 * Refuses a font whose licence bits forbid what a PDF does with it: embed a subset of outlines.
 * @throws {GenerationError} `FONT-FILE`
 * @see OpenType 1.9 `OS/2`, fsType
 */
export function refuseRestricted(sfnt: Sfnt): void {
  const type = readTableIfAny(sfnt, "OS/2")?.u16(8) ?? 0;
  const forbidden = (type & usagePermissions) === restricted;
  if (forbidden || (type & (noSubsetting | bitmapsOnly)) !== 0) {
    throw fontError(sfnt.file.name, "@fontLicence");
  }
}
