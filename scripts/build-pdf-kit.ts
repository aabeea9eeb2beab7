import { join } from "node:path";
import { build } from "esbuild";
import { leanPdfKit } from "./lean-pdf-kit.ts";

/**
 * Puts the PDF kit into the one compiled file that uses it, without what we never call of it.
 * The folder is where the sources are compiled to.
 */
const folder = process.argv[2] ?? "dist";
const file = join(folder, "src/writers/pdf/pdf-kit.js");

await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  external: ["./pack-objects.js"],
  format: "esm",
  platform: "node",
  target: "node22",
  minifySyntax: true,
  legalComments: "inline",
  /** The kit is CommonJS and asks for Node's own modules by `require`. */
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  plugins: [leanPdfKit],
});
