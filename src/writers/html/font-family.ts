import type { FaceName, TextLook } from "../../document/look.ts";
import type { FontManifest } from "../../fonts/manifest.ts";

/** What the reader's machine calls the faces; no font travels with the page. */
export type FontNames = FontManifest["faces"];

/** Latin letters and digits, and no sign that Chinese text shares: `“”`, `…` and `—` stay Chinese. */
const latinRange = "U+0-7F, U+A0, U+C0-D6, U+D8-F6, U+F8-24F";

/** The names to try for a text, the best first: the Latin face, then the Chinese one. */
export function fontFamily({ face, latinFace }: TextLook, fonts: FontNames): string {
  const latin = face === latinFace ? [] : [latinFamily(latinFace)];
  const generic = face === "heiti" ? "sans-serif" : "serif";
  return [...latin, ...namesOf(face, fonts).map(quoted), generic].join(", ");
}

/**
 * Declares the Latin faces that a style sheet uses, from the machine's own fonts: named directly,
 * they would set quotation marks and dashes too, and narrow. Where this is missing, as in a fragment,
 * digits are set in the Chinese face.
 */
export function writeLatinFaces(styleSheet: string, fonts: FontNames): string {
  const used = (Object.keys(fonts) as FaceName[]).filter((face) =>
    styleSheet.includes(latinFamily(face)),
  );
  return used.map((face) => writeLatinFace(face, fonts)).join("\n");
}

function writeLatinFace(face: FaceName, fonts: FontNames): string {
  const sources = namesOf(face, fonts).map((name) => `local(${quoted(name)})`);
  const family = latinFamily(face);
  return `@font-face { font-family: ${family}; src: ${sources.join(", ")}; unicode-range: ${latinRange} }`;
}

function latinFamily(face: FaceName): string {
  return `nianbao-latin-${face}`;
}

function namesOf(face: FaceName, fonts: FontNames): string[] {
  return [fonts[face].name, ...fonts[face].alternates];
}

/** In single quotes, which need no escape in a `style` attribute. */
function quoted(name: string): string {
  return `'${name}'`;
}
