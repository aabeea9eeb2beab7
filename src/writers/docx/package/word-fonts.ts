import type { FontManifest } from "../../../fonts/manifest.ts";

/**
 * What Word calls the faces. It sets a text in the first of `name` and `alternates` that the
 * reader's machine has; no font file travels with the document.
 */
export type WordFonts = Pick<FontManifest, "faces" | "supplementary">;
