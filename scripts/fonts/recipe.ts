import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FontManifest, OpenFontFile } from "../../src/fonts/manifest.ts";
import { glyphCount } from "./cut-font.ts";

/** How a font file was made. */
export type Recipe = OpenFontFile & {
  /** Path in `fonts/`. */
  readonly licence: string;
  readonly source: {
    readonly package: string;
    readonly version: string;
    /** Where the package comes from, when it is not npm. */
    readonly from?: "debian";
    readonly file: string;
    readonly licence: string;
    readonly sha256: string;
  };
  /** An `unchanged` file lives in this repository, as no package holds it. */
  readonly characters: "all" | "common" | "rare" | "unchanged";
  /** Characters that take the glyph of another one, such as a dash that joins the next. */
  readonly drawnAs: Readonly<Record<string, string>>;
  /** A name of its own, where the licence reserves the old one. */
  readonly family?: string;
};

export type Outcome = {
  readonly glyphs: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** The manifest with what only the build needs of it. */
export type BuildManifest = Omit<FontManifest, "files"> & {
  readonly files: Readonly<Record<string, Recipe & Outcome>>;
};

export function readBuildManifest(path: string): BuildManifest {
  return JSON.parse(readFileSync(path, "utf8"));
}

export function measureFont(path: string): Outcome {
  const bytes = readFileSync(path);
  return { glyphs: glyphCount(path, bytes), bytes: bytes.length, sha256: sha256(bytes) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
