import { once } from "../document/once.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { ownMember } from "../messages/own-member.ts";
import type { ByteSource, Font } from "./font.ts";
import { type FontManifest, type FontRole, fontRoles } from "./manifest.ts";
import { openFont } from "./open-font.ts";
import type { OwnFont, OwnFontFiles } from "./own-fonts.ts";
import { readSfnts } from "./sfnt.ts";
import { openTrueTypeWith } from "./truetype.ts";

export type FontFiles = OwnFontFiles & {
  /** Opens a file by its path in `fonts/`; undefined when there is none. */
  readonly open: (path: string) => ByteSource | undefined;
  /** Opens what the build packed of such a file, if it did. @see PackedGlyphs */
  readonly packed?: (path: string) => ByteSource | undefined;
};

/** One font of a chain, opened when a character first needs it. */
export type Link = {
  /** Its path in `fonts/`, or the name of the user's file. */
  readonly file: string;
  readonly font: () => Font;
  readonly punctuation: ReadonlyMap<number, number>;
};

export type Chain = readonly Link[];

/** The chain of each role, from its own fonts to those that only help out; and back from fonts to roles. */
export function chains(manifest: FontManifest, files: FontFiles, own: readonly OwnFont[]) {
  const { ofRole, others, roleOf } = linksOf(manifest, files, own);
  const chainOf = (role: FontRole): Chain => {
    const roles = new Set([role, ...manifest.fallback].filter((each) => each !== "rare"));
    return [...[...roles].flatMap(ofRole), ...others, ...ofRole("rare")];
  };
  return { chainOf, roleOf };
}

/** The fonts of each role, the user's own first, and those of the user that have no role. */
export function linksOf(manifest: FontManifest, files: FontFiles, own: readonly OwnFont[]) {
  const roles = new Map<Font, FontRole | undefined>(own.map(({ font, role }) => [font, role]));
  const ownLinks = (role: FontRole | undefined): Link[] =>
    own.filter((font) => font.role === role).map(linkOwn);
  const openLink = (role: FontRole): Link => {
    const { font, ...link } = linkOpen(role, manifest, files);
    const noted = once(() => {
      roles.set(font(), role);
      return font();
    });
    return { ...link, font: noted };
  };
  const links = new Map(fontRoles.map((role) => [role, [...ownLinks(role), openLink(role)]]));
  return {
    ofRole: (role: FontRole): readonly Link[] => links.get(role) ?? [],
    others: ownLinks(undefined),
    /** Of a font that was opened; undefined for a user's that is none of the known ones. */
    roleOf: (font: Font) => roles.get(font),
  };
}

function linkOwn({ font, file }: OwnFont): Link {
  return { file, font: () => font, punctuation: new Map() };
}

export function linkOpen(
  role: FontRole,
  manifest: FontManifest,
  { open, packed }: FontFiles,
): Link {
  const path = manifest.fonts[role].open;
  const punctuation = Object.entries(ownMember(manifest.files, path)?.punctuation ?? {});
  return {
    file: path,
    font: once(() => {
      const source = open(path);
      const [sfnt] = source ? readSfnts({ name: path, source }) : [];
      if (!sfnt) throw new GenerationError("FONT-ROLE", { role, places: path });
      return openFont(sfnt, openTrueTypeWith(packed?.(path)));
    }),
    punctuation: new Map(punctuation.map(([text, glyph]) => [text.codePointAt(0) ?? 0, glyph])),
  };
}
