import { readFileSync } from "node:fs";
import type { ByteSource } from "../../src/fonts/font.ts";
import { readFontManifest } from "../../src/fonts/manifest.ts";
import { openFontSet } from "../../src/fonts/open-font-set.ts";

const folder = new URL("../../fonts/", import.meta.url);

export const manifestText = readFileSync(new URL("fonts.json", folder), "utf8");

const manifest = readFontManifest(manifestText, "fonts.json");

/** The open fonts' files by their path in `fonts/`. */
export const fontFiles: ReadonlyMap<string, Uint8Array> = new Map(
  [...new Set(Object.values(manifest.fonts).map(({ open }) => open))].map((path) => [
    path,
    readFileSync(new URL(path, folder)),
  ]),
);

/** Of nearly as many bytes as all others; the page as one file has it beside itself. */
export const rareFont = manifest.fonts.rare.open;

/** Behind the last plane that has characters. */
const lastCodePoint = 0x3ffff;

/**
 * The characters that the open fonts have, so that a report is checked without any font:
 * first code point and length of every run, as differences.
 */
export function coverage(): number[] {
  const open = (path: string): ByteSource | undefined => {
    const bytes = fontFiles.get(path);
    return bytes && { size: bytes.length, read: (at, length) => bytes.slice(at, at + length) };
  };
  const { has } = openFontSet(manifest, { open, own: [] });
  const edges: number[] = [];
  for (let codePoint = 0, inside = false; codePoint <= lastCodePoint; codePoint += 1) {
    if (has(codePoint) === inside) continue;
    inside = !inside;
    edges.push(codePoint);
  }
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
