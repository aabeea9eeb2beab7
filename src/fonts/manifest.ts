import type { FaceName } from "../document/look.ts";
import { ownMember } from "../messages/own-member.ts";
import { fontError } from "./font-bytes.ts";

/** `fonts/fonts.json`: which fonts print the faces of official documents. */
export type FontManifest = {
  /** What a DOCX calls the faces; the reader's machine has the fonts. */
  readonly faces: Readonly<Record<FaceName, WordFont>>;
  /** The font that every office has for characters outside the basic plane. */
  readonly supplementary: SubstitutedFont;
  readonly fonts: Readonly<Record<FontRole, FontEntry>>;
  /** Where a character is sought that the face lacks. Holds every role, so that all fonts count. */
  readonly fallback: readonly FontRole[];
  /** Punctuation that is as wide as a Chinese character, whatever the font makes of it. */
  readonly fullWidth: string;
  /** The font files that come with the program, by their path in `fonts/`. */
  readonly files: Readonly<Record<string, OpenFontFile>>;
};

export type SubstitutedFont = {
  readonly name: string;
  /** What to take instead, the best first, where `name` is not installed. */
  readonly alternates: readonly string[];
};

export type WordFont = SubstitutedFont & {
  /** The closest font with the characters that fonts of GB 2312 lack. */
  readonly rare: string;
};

/**
 * The faces, one more font for what no text face draws (☑ and the like), and one for the ideographs
 * that none of them has: GB 18030-2022, level 3, those of names and places.
 */
export type FontRole = FaceName | "symbols" | "rare";

export type FontEntry = {
  /** The openly licensed font: its path in `fonts/`. */
  readonly open: string;
  /** Names of the fonts, or their files, that stand in front of it when a user supplies them. */
  readonly own: readonly string[];
};

export type OpenFontFile = {
  /** Glyphs for punctuation that are not the ones the font's own character table names. */
  readonly punctuation: Readonly<Record<string, number>>;
};

export const faceNames = [
  "xiaobiaosong",
  "heiti",
  "kaiti",
  "fangsong",
  "songti",
  "times",
] as const satisfies readonly FaceName[];

export const fontRoles: readonly FontRole[] = [...faceNames, "symbols", "rare"];

/** @throws {GenerationError} `FONT-FILE` when the text is not a manifest. */
export function readFontManifest(text: string, file: string): FontManifest {
  const manifest = parse(text);
  if (!isManifest(manifest)) throw fontError(file, "@fontManifest");
  return manifest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is FontManifest {
  return (
    isObject(value) &&
    hasAll(value.faces, faceNames, isWordFont) &&
    hasAll(value.fonts, fontRoles, isFontEntry) &&
    isStrings(value.fallback) &&
    new Set<unknown>(fontRoles).isSubsetOf(new Set(value.fallback)) &&
    isString(value.fullWidth) &&
    isSubstitutedFont(value.supplementary) &&
    isObject(value.files) &&
    Object.values(value.files).every(isOpenFontFile)
  );
}

function isWordFont(value: unknown): value is WordFont {
  return isObject(value) && isString(value.rare) && isSubstitutedFont(value);
}

function isSubstitutedFont(value: unknown): value is SubstitutedFont {
  return isObject(value) && isString(value.name) && isStrings(value.alternates);
}

function isFontEntry(value: unknown): value is FontEntry {
  return isObject(value) && isString(value.open) && isStrings(value.own);
}

function isOpenFontFile(value: unknown): value is OpenFontFile {
  return (
    isObject(value) &&
    isObject(value.punctuation) &&
    Object.values(value.punctuation).every(Number.isInteger)
  );
}

function hasAll(
  value: unknown,
  keys: readonly string[],
  isMember: (member: unknown) => boolean,
): boolean {
  return isObject(value) && keys.every((key) => isMember(ownMember(value, key)));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}
