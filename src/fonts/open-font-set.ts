import type { FaceName } from "../document/look.ts";
import { isAccent } from "../document/marks.ts";
import { once } from "../document/once.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { ownMember } from "../messages/own-member.ts";
import type { ByteSource, Font, Glyph } from "./font.ts";
import type { FontSet } from "./font-set.ts";
import { type FontManifest, type FontRole, fontRoles } from "./manifest.ts";
import { openFont } from "./open-font.ts";
import { type OwnFont, type OwnFontFiles, openOwnFonts } from "./own-fonts.ts";
import { readSfnts } from "./sfnt.ts";
import { openTrueType } from "./truetype.ts";
import { webFont } from "./web-font.ts";

export type FontFiles = OwnFontFiles & {
  /** Opens a file by its path in `fonts/`; undefined when there is none. */
  readonly open: (path: string) => ByteSource | undefined;
};

/** One font of a chain, opened when a character first needs it. */
type Link = {
  readonly font: () => Font;
  readonly punctuation: ReadonlyMap<number, number>;
};

type Chain = readonly Link[];

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
  const chainOf = chains(manifest, files, openOwnFonts(manifest, files));
  const fullWidth = new Set(codePoints(manifest.fullWidth));
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
    cutRare: cutterOf(linkOpen("rare", manifest, files)),
  };
}

function cutterOf({ font }: Link): FontSet["cutRare"] {
  return (codePoints) => {
    const drawn = codePoints.filter((codePoint) => font().glyphOf(codePoint) !== 0);
    return drawn.length === 0 ? undefined : webFont(font(), drawn);
  };
}

function chains(
  manifest: FontManifest,
  files: FontFiles,
  own: readonly OwnFont[],
): (role: FontRole) => Chain {
  const ownLinks = (role: FontRole | undefined): Link[] =>
    own.filter((font) => font.role === role).map(({ font }) => linkOwn(font));
  const links = new Map(
    fontRoles.map((role) => [role, [...ownLinks(role), linkOpen(role, manifest, files)]]),
  );
  const others = ownLinks(undefined);
  return (role) => {
    const roles = new Set([role, ...manifest.fallback].filter((each) => each !== "rare"));
    const linksOf = (each: FontRole) => links.get(each) ?? [];
    return [...[...roles].flatMap(linksOf), ...others, ...linksOf("rare")];
  };
}

function linkOwn(font: Font): Link {
  return { font: () => font, punctuation: new Map() };
}

function linkOpen(role: FontRole, manifest: FontManifest, { open }: FontFiles): Link {
  const path = manifest.fonts[role].open;
  const punctuation = Object.entries(ownMember(manifest.files, path)?.punctuation ?? {});
  return {
    font: once(() => {
      const source = open(path);
      const [sfnt] = source ? readSfnts({ name: path, source }) : [];
      if (!sfnt) throw new GenerationError("FONT-ROLE", { role, places: path });
      return openFont(sfnt, openTrueType);
    }),
    punctuation: new Map(punctuation.map(([text, glyph]) => [text.codePointAt(0) ?? 0, glyph])),
  };
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

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
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
