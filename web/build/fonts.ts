import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { pieceLength } from "../../functions/font-pieces.ts";
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
        { size: bytes.length, folder: folderOf(bytes) },
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

/** Another font has another folder, so that browsers may keep the pieces for ever. */
function folderOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}
