import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { leanPdfKit } from "./lean-pdf-kit.ts";
import { requiredBuiltins } from "./required-builtins.ts";

/**
 * Puts the hundreds of compiled modules into the few files that are run: finding and opening each
 * takes longer than a document. Other packages stay outside, but for small ones in many files, and
 * for the PDF kit, of which only what we call is taken in.
 *
 * Words: the folder that the sources are compiled to, and the files in it that are run.
 */
const [folder = "dist", ...entries] = process.argv.slice(2);
const run =
  entries.length > 0
    ? entries
    : ["library", "command-line", "render-worker", "build-worker"].map(
        (name) => `functions/${name}.js`,
      );

const root = new URL("../", import.meta.url);
const { dependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  dependencies: Readonly<Record<string, string>>;
};

await build({
  entryPoints: run.map((file) => `${folder}/${file}`),
  outdir: folder,
  outbase: folder,
  // Beside the functions: one of them looks for its worker from there.
  chunkNames: "functions/parts/[name]-[hash]",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  external: ["#templates", "#word-frame", ...Object.keys(dependencies)],
  format: "esm",
  platform: "node",
  target: "node22",
  minifySyntax: true,
  legalComments: "inline",
  /** The kit is CommonJS and asks for Node's own modules by `require`. */
  banner: {
    js: 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);',
  },
  plugins: [leanPdfKit, requiredBuiltins],
});
