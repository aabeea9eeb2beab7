import { existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FontFiles } from "../../src/fonts/chains.ts";
import type { ByteSource, FontFile } from "../../src/fonts/font.ts";
import type { FontSet } from "../../src/fonts/font-set.ts";
import { type FontManifest, readFontManifest } from "../../src/fonts/manifest.ts";
import { openFontSet } from "../../src/fonts/open-font-set.ts";
import { packedPath } from "../../src/fonts/outlines/packed-glyphs.ts";
import { holdsCff } from "../../src/fonts/own-fonts.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";

const folder = fontsFolder(import.meta.dirname);

/** A further folder for fonts of the user, beside `fonts/local`. */
const namedFolder = process.env.NIANBAO_FONTS;

const own = [join(folder, "local"), namedFolder ?? ""].flatMap(fontFiles);

/** Loaded up here for the few who need it, so that opening fonts need not wait. */
const openCff = own.some(holdsCff)
  ? (await import("../../src/fonts/outlines/cff.ts")).openCff
  : undefined;

/**
 * Opens the fonts of this package and those of the user; the open ones are read when needed.
 * @throws {GenerationError} `FONT-FILE`, `FONT-ROLE`
 */
export function openFonts(): { readonly fontSet: FontSet; readonly manifest: FontManifest } {
  const { manifest, files } = openFolder();
  return { fontSet: openFontSet(manifest, files), manifest };
}

/** The manifest, and the files that it and the user's folders have. @throws as `openFonts` */
export function openFolder(): { folder: string; manifest: FontManifest; files: FontFiles } {
  if (namedFolder && !existsSync(namedFolder)) {
    throw new GenerationError("FONT-ROLE", { role: "NIANBAO_FONTS", places: namedFolder });
  }
  const manifest = readFontManifest(readFileSync(join(folder, "fonts.json"), "utf8"), "fonts.json");
  const open = (path: string): ByteSource | undefined => openFile(join(folder, path));
  const packed = (path: string): ByteSource | undefined => open(packedPath(path));
  return { folder, manifest, files: { open, packed, own, openCff } };
}

/** Changes with the open fonts, and with the name or size of a font of the user. */
export function fontFingerprint(): string {
  const manifest = readFileSync(join(folder, "fonts.json"), "utf8");
  return JSON.stringify([manifest, own.map(({ name, source }) => [name, source.size])]);
}

/** `fonts` stands above this file, wherever it runs: as a source, compiled, or in a bundle. */
function fontsFolder(from: string): string {
  const here = join(from, "fonts");
  const above = dirname(from);
  return above === from || existsSync(join(here, "fonts.json")) ? here : fontsFolder(above);
}

/** In the order of their names, so that the same fonts make the same documents everywhere. */
function fontFiles(path: string): FontFile[] {
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => /\.(ttf|otf|ttc|otc|woff2?)$/i.test(name));
  return names.sort().flatMap((name) => {
    const source = openFile(join(path, name));
    return source ? [{ name, source }] : [];
  });
}

/** The file stays open as long as the process runs. */
function openFile(path: string): ByteSource | undefined {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, "r");
  return {
    size: fstatSync(file).size,
    read: (offset, length, scratch) => {
      const bytes = scratch?.subarray(0, length) ?? new Uint8Array(length);
      readSync(file, bytes, 0, length, offset);
      return bytes;
    },
  };
}
