import { codePointsOf } from "../document/code-points.ts";
import type { FaceName } from "../document/look.ts";
import { isAccent } from "../document/marks.ts";
import { type Chain, chains, type FontFiles, type Link, linkOpen } from "./chains.ts";
import type { Font, Glyph } from "./font.ts";
import type { FontSet } from "./font-set.ts";
import { type FontManifest, fontRoles } from "./manifest.ts";
import { openOwnFonts } from "./own-fonts.ts";

/**
 * All faces with their chains: the user's fonts for the face, its open font, then the same for
 * the manifest's fallbacks, then the user's other fonts, at last the font of rare ideographs. That
 * one stands behind all others: it has nearly every ideograph, and none in the face of the text.
 *
 * It may serve any number of documents: what it keeps depends on code points alone.
 *
 * @throws {GenerationError} `FONT-FILE` when a font of the user cannot be used. Later, `glyph` and
 * `has` throw `FONT-ROLE` when an open font they need is not there.
 */
export function openFontSet(manifest: FontManifest, files: FontFiles): FontSet {
  const { chainOf, roleOf } = chains(manifest, files, openOwnFonts(manifest, files));
  const fullWidth = new Set(codePointsOf(manifest.fullWidth));
  const finders = new Map(
    fontRoles.map((role) => {
      const chain = chainOf(role);
      return [role, remember((codePoint) => find(chain, codePoint, fullWidth.has(codePoint)))];
    }),
  );
  const glyph = (face: FaceName, latinFace: FaceName, codePoint: number): Glyph | undefined =>
    finders.get(isLatin(codePoint) ? latinFace : face)?.(codePoint);
  return {
    glyph,
    has: (codePoint) => glyph("songti", "times", codePoint) !== undefined,
    roleOf,
    cutRare: cutterOf([linkOpen("songti", manifest, files), linkOpen("rare", manifest, files)]),
  };
}

/** The first font that has a character gives it. */
function cutterOf(chain: Chain): FontSet["cutRare"] {
  return (codePoints) => {
    let wanted = codePoints;
    return chain.flatMap(({ font }) => {
      if (wanted.length === 0) return [];
      const { glyphOf } = font();
      const drawn = wanted.filter((codePoint) => glyphOf(codePoint) !== 0);
      wanted = wanted.filter((codePoint) => glyphOf(codePoint) === 0);
      return drawn.length === 0 ? [] : [cut(font(), drawn)];
    });
  };
}

function cut(font: Font, codePoints: readonly number[]): Uint8Array {
  const glyphs = [0, ...codePoints.map(font.glyphOf)];
  const characters = new Map(codePoints.map((codePoint, index) => [codePoint, index + 1]));
  return new Uint8Array(Buffer.concat(font.file(glyphs, characters)));
}

/** The first font that has the character decides; of punctuation, the first in full width. */
function find(chain: Chain, codePoint: number, fullWidth: boolean): Glyph | undefined {
  let narrow: Glyph | undefined;
  for (const link of chain) {
    const glyph = glyphIn(link, codePoint);
    if (glyph && (!fullWidth || glyph.advance === 1000)) return glyph;
    narrow ??= glyph;
  }
  return narrow;
}

function glyphIn({ font, punctuation }: Link, codePoint: number): Glyph | undefined {
  const { advanceOf, unitsPerEm, glyphOf } = font();
  const id = punctuation.get(codePoint) ?? glyphOf(codePoint);
  return id === 0 ? undefined : { font: font(), id, advance: (1000 * advanceOf(id)) / unitsPerEm };
}

const noBreakSpace = 0xa0;
const timesSign = 0xd7;
const divisionSign = 0xf7;

/** ASCII with its space, the accented letters that stand among it, and accents by themselves. */
function isLatin(codePoint: number): boolean {
  if (codePoint < 0x80 || codePoint === noBreakSpace) return true;
  const letter = codePoint >= 0xc0 && codePoint <= 0x24f;
  if (letter) return codePoint !== timesSign && codePoint !== divisionSign;
  return isAccent(codePoint) || (codePoint >= 0x1e00 && codePoint <= 0x1eff);
}

function remember(
  find: (codePoint: number) => Glyph | undefined,
): (codePoint: number) => Glyph | undefined {
  const found = new Map<number, Glyph>();
  return (codePoint) => {
    const glyph = found.get(codePoint) ?? find(codePoint);
    if (glyph) found.set(codePoint, glyph);
    return glyph;
  };
}
