import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { pieceLength } from "../../functions/materials/font-pieces.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { readSfnts } from "../../src/fonts/sfnt.ts";
import { openTrueType } from "../../src/fonts/truetype.ts";
import { coverage, fontFiles, manifestText } from "./open-fonts.ts";

const facts = "virtual:fonts";

/** The module `virtual:fonts`: what the page knows of the fonts before it has any of them. */
export function fontFacts(): Plugin {
  return {
    name: "font-facts",
    resolveId: (id) => (id === facts ? `\0${facts}` : undefined),
    load: (id) => {
      if (id !== `\0${facts}`) return undefined;
      const files = [...fontFiles].map(([path, bytes]) => [
        path,
        { size: bytes.length, folder: folderOf(bytes), tables: piecesOfTables(bytes) },
      ]);
      return [
        `export const manifest = ${manifestText};`,
        `export const files = ${JSON.stringify(Object.fromEntries(files))};`,
        `export const pieceLength = ${pieceLength};`,
        `export const coverage = ${JSON.stringify(coverage())};`,
      ].join("\n");
    },
  };
}

/** Tells the server which fonts the page asks for: a function cannot send a whole font at once. */
export function fontList(): Plugin {
  return {
    name: "font-list",
    generateBundle() {
      const list = [...fontFiles].map(([path, bytes]) => [folderOf(bytes), path]);
      const source = JSON.stringify(Object.fromEntries(list));
      this.emitFile({ type: "asset", fileName: "fonts.json", source });
    },
  };
}

/** The pieces that hold what every document reads of a font: its characters, widths, places. */
function piecesOfTables(bytes: Uint8Array): number[] {
  const pieces = new Set<number>();
  const read = (offset: number, length: number) => {
    const last = Math.floor((offset + Math.max(length, 1) - 1) / pieceLength);
    for (let piece = Math.floor(offset / pieceLength); piece <= last; piece += 1) pieces.add(piece);
    return bytes.slice(offset, offset + length);
  };
  const [sfnt] = readSfnts({ name: "", source: { size: bytes.length, read } });
  if (!sfnt) throw new Error("a file without a font");
  const { glyphOf, advanceOf, file } = openFont(sfnt, openTrueType);
  advanceOf(glyphOf(firstIdeograph));
  file([0], new Map());
  return [...pieces];
}

const firstIdeograph = 0x4e00;

/** Another font has another folder, so that browsers may keep the pieces for ever. */
function folderOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}
