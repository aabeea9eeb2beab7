import type { FaceName } from "../document/look.ts";
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

/** What the fonts opened so far stand for. */
type Roles = Map<Font, FontRole>;

/**
 * All faces with their chains: the user's fonts for the face, its open font, then the same for
 * the manifest's fallbacks, at last the user's other fonts.
 *
 * It may serve any number of documents: what it keeps depends on code points alone.
 *
 * @throws {GenerationError} `FONT-FILE` when a font of the user cannot be used. Later, `glyph` and
 * `has` throw `FONT-ROLE` when an open font they need is not there.
 */
export function openFontSet(manifest: FontManifest, files: FontFiles): FontSet {
  const roles: Roles = new Map();
  const chainOf = chains(manifest, { ...files, roles }, openOwnFonts(manifest, files));
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
    roleOf: (font) => roles.get(font),
  };
}

function chains(
  manifest: FontManifest,
  files: FontFiles & { readonly roles: Roles },
  own: readonly OwnFont[],
): (role: FontRole) => Chain {
  for (const { font, role } of own) if (role) files.roles.set(font, role);
  const ownLinks = (role: FontRole | undefined): Link[] =>
    own.filter((font) => font.role === role).map(({ font }) => linkOwn(font));
  const links = new Map(
    fontRoles.map((role) => [role, [...ownLinks(role), linkOpen(role, manifest, files)]]),
  );
  const others = ownLinks(undefined);
  return (role) => {
    const roles = new Set([role, ...manifest.fallback]);
    return [...[...roles].flatMap((each) => links.get(each) ?? []), ...others];
  };
}

function linkOwn(font: Font): Link {
  return { font: () => font, punctuation: new Map() };
}

function linkOpen(
  role: FontRole,
  manifest: FontManifest,
  { open, roles }: FontFiles & { readonly roles: Roles },
): Link {
  const path = manifest.fonts[role].open;
  const punctuation = Object.entries(ownMember(manifest.files, path)?.punctuation ?? {});
  return {
    font: once(() => {
      const source = open(path);
      const [sfnt] = source ? readSfnts({ name: path, source }) : [];
      if (!sfnt) throw new GenerationError("FONT-ROLE", { role, places: path });
      const font = openFont(sfnt, openTrueType);
      roles.set(font, role);
      return font;
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

/** ASCII with its space, and the accented letters that stand among it. */
function isLatin(codePoint: number): boolean {
  if (codePoint < 0x80 || codePoint === noBreakSpace) return true;
  const letter = codePoint >= 0xc0 && codePoint <= 0x24f;
  return letter && codePoint !== timesSign && codePoint !== divisionSign;
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
