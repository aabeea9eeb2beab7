import type { FaceName } from "../document/look.ts";
import type { Font, Glyph } from "./font.ts";
import type { FontRole } from "./manifest.ts";

/** All faces of a document, each with the chain of fonts that stands behind it. */
export type FontSet = {
  /**
   * The glyph that prints a character in a face.
   * @returns undefined when no font of the chain has it: never `.notdef`, never an empty outline.
   */
  readonly glyph: (face: FaceName, latinFace: FaceName, codePoint: number) => Glyph | undefined;
  /** Whether any font has the character: what the check for missing glyphs asks. */
  readonly has: (codePoint: number) => boolean;
  /**
   * Font files for browsers with some rare characters, each in one of them: a page may bring them
   * along. They are cut from open fonts, as a font of the user may not travel so.
   */
  readonly cutRare: (codePoints: readonly number[]) => readonly Uint8Array[];
  /** What a font stands for; undefined for a user's that is none of the known ones. */
  readonly roleOf: (font: Font) => FontRole | undefined;
};
