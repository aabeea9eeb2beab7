import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { gatherModules } from "../gather-modules.ts";
import { leanPdfKit } from "../lean-pdf-kit.ts";
import { requiredBuiltins, requireLine } from "../required-builtins.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export type Bundle = {
  /** Sources by the name that each has in the bundle. */
  readonly entryPoints: Readonly<Record<string, string>>;
  /** Nominal: file names depend on it, and are to be the same wherever the files are put. */
  readonly outdir: string;
  readonly folder: string;
  /** For source maps and the list of contents, which are no part of the function. */
  readonly maps: string;
};

/**
 * Engines and SDKs that one request in ten needs stand in chunks of their own (`splitting`), so
 * that a cold start does not read them. The same sources give the same bytes.
 */
export async function bundle({ entryPoints, outdir, folder, maps }: Bundle): Promise<void> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    banner: { js: requireLine },
    // Its CommonJS form hides its own files from bundlers.
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    plugins: [...atStart(entryPoints), leanPdfKit, requiredBuiltins],
    // Names stay as they are, so that a stack in the log can be read without the maps.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    sourcemap: "external",
    metafile: true,
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  mkdirSync(maps, { recursive: true });
  for (const { path, contents } of outputFiles) {
    writeFileSync(join(path.endsWith(".map") ? maps : folder, basename(path)), contents);
  }
  writeFileSync(join(maps, "contents.json"), JSON.stringify(metafile.outputs, undefined, 1));
}

/** What a function loads when it starts is one file, whatever else of it is loaded on demand. */
function atStart(entryPoints: Bundle["entryPoints"]): readonly Plugin[] {
  const [file, ...others] = Object.values(entryPoints).map((path) => join(root, path));
  // Of several in one package, each starts without what the others need.
  if (file === undefined || others.length > 0) return [];
  return [gatherModules([], [{ name: "start", modules: [file], isFor: () => true }])];
}
