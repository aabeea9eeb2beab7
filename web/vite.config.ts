import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { characterMaps } from "./build/character-maps.ts";
import { fontFacts, fontList } from "./build/fonts.ts";
import { onePage } from "./build/one-page.ts";
import { laterEnglish, portableModules } from "./build/portable.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const nothing = here("portable/nothing.ts");

/** Modules of Node, and of the PDF kit's own needs, by what stands for them in a browser. */
const alias = {
  "#templates": here("../templates/index.js"),
  "#word-frame": here("../templates/word-frame.js"),
  "node:buffer": here("../node_modules/buffer/index.js"),
  "node:crypto": here("portable/crypto.ts"),
  "node:zlib": here("portable/zlib.ts"),
  stream: here("portable/stream.ts"),
  zlib: nothing,
  fs: nothing,
  fontkit: nothing,
  linebreak: nothing,
  "png-js": nothing,
  "@noble/ciphers/aes": nothing,
};

const inject = { Buffer: ["node:buffer", "Buffer"] as [string, string] };

/** All that is there before the first key, in one file, whatever of it later parts need as well. */
const opening = { name: "index", tags: ["$initial" as const] };

/** The page as served, or with `--mode offline` as one file for machines without a server. */
export default defineConfig(({ mode }) => {
  const offline = mode === "offline";
  return {
    root: here("."),
    base: "./",
    publicDir: false as const,
    resolve: {
      alias: { ...alias, "#place": here(`src/place/${offline ? "offline" : "served"}.ts`) },
    },
    define: { __dirname: '""' },
    oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
    plugins: [fontFacts(), laterEnglish(), offline ? onePage() : fontList()],
    worker: {
      format: offline ? ("iife" as const) : ("es" as const),
      plugins: () => [
        fontFacts(),
        characterMaps(),
        portableModules(offline ? "offline" : "served"),
      ],
      rolldownOptions: { transform: { inject } },
    },
    build: {
      target: "chrome100",
      outDir: here(offline ? "../dist" : "../dist/web"),
      emptyOutDir: !offline,
      assetsInlineLimit: 0,
      modulePreload: false as const,
      reportCompressedSize: false,
      rolldownOptions: {
        transform: { inject },
        // From a disk a page can fetch nothing: what is fetched later elsewhere is inside there.
        output: { codeSplitting: offline ? false : { groups: [opening] } },
      },
    },
  };
});
