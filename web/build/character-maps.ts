import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const name = "virtual:character-maps";

/** The module `virtual:character-maps`: the tables with which PDFs of Chinese fonts are read. */
export function characterMaps(): Plugin {
  return {
    name: "character-maps",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => {
      if (id !== `\0${name}`) return undefined;
      const files = readdirSync(folder).filter((file) => file.endsWith(".bcmap"));
      const maps = files.map((file) => [file, readFileSync(new URL(file, folder), "base64")]);
      return `export const characterMaps = ${JSON.stringify(Object.fromEntries(maps))};`;
    },
  };
}

const folder = new URL("cmaps/", import.meta.resolve("pdfjs-dist/package.json"));
