import { once } from "../document/once.ts";
import { readCharacterMap } from "./character-map.ts";
import type { Font } from "./font.ts";
import { readFontMetrics, refuseRestricted } from "./font-metrics.ts";
import { readPostScriptName } from "./font-names.ts";
import type { OpenOutlines } from "./outlines/outlines.ts";
import type { Sfnt } from "./sfnt.ts";
import { unicodeTables } from "./unicode-tables.ts";
import { sfntPieces } from "./write-sfnt.ts";

/**
 * Opens one font of a file. Of its outlines, nothing is read yet.
 * @param openOutlines - `openTrueType` or `openCff`, as `sfnt.outlines` says.
 * @throws {GenerationError} `FONT-FILE` when it is damaged or may not be embedded.
 */
export function openFont(sfnt: Sfnt, openOutlines: OpenOutlines): Font {
  refuseRestricted(sfnt);
  const metrics = readFontMetrics(sfnt);
  const mapped = readCharacterMap(sfnt);
  const { isEmpty, boxOf, fetchAhead, program, tables } = openOutlines(sfnt, metrics);
  const unicode = once(() => unicodeTables(sfnt, metrics));
  return {
    ...metrics,
    postScriptName: readPostScriptName(sfnt),
    outlines: sfnt.outlines,
    glyphOf: (codePoint) => {
      const glyph = mapped(codePoint);
      if (glyph === 0 || glyph >= metrics.glyphCount) return 0;
      return isEmpty(glyph) && !isSpace(codePoint) ? 0 : glyph;
    },
    boxOf,
    ...(fetchAhead ? { fetchAhead } : {}),
    program,
    file: (glyphs, characters) => sfntPieces({ ...tables(glyphs), ...unicode()(characters) }),
  };
}

function isSpace(codePoint: number): boolean {
  return /^\p{Zs}$/u.test(String.fromCodePoint(codePoint));
}
