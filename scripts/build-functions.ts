import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { gatherModules } from "./gather-modules.ts";
import { leanPdfKit } from "./lean-pdf-kit.ts";
import { requiredBuiltins } from "./required-builtins.ts";

/**
 * Bundles every function of `serverless.yml` into `build/functions/<name>/`, as it is zipped, and
 * its source maps and list of contents into `build/maps/<name>/`, which stay outside the ZIP.
 * A folder given as the argument gets `build/` instead of this one.
 *
 * Engines and SDKs that one request in ten needs stand in chunks of their own (`splitting`), so
 * that a cold start does not read them. The same sources give the same bytes.
 */
const functions = ["http", "jobs", "bucket"];

const root = fileURLToPath(new URL("../", import.meta.url));
const target = resolve(process.argv[2] ?? root, "build");

/** CommonJS packages in an ESM bundle still ask for Node's own modules by `require`. */
const banner =
  'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);';

rmSync(target, { recursive: true, force: true });
for (const name of functions) {
  await bundle(name);
  copyFonts(name);
  writePackage(name);
}
copyPage("http");
copyPdfData("http");
copyPdfData("jobs");

async function bundle(name: string): Promise<void> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { index: `functions/${name}.ts` },
    // Nominal: file names depend on it, and are to be the same wherever the files are put.
    outdir: `build/functions/${name}`,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    banner: { js: banner },
    // Its CommonJS form hides its own files from bundlers.
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    plugins: [atStart(name), leanPdfKit, requiredBuiltins],
    // Names stay as they are, so that a stack in the log can be read without the maps.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    sourcemap: "external",
    metafile: true,
    write: false,
  });
  const maps = join(target, "maps", name);
  const functionFolder = join(target, "functions", name);
  mkdirSync(functionFolder, { recursive: true });
  mkdirSync(maps, { recursive: true });
  for (const { path, contents } of outputFiles) {
    const folder = path.endsWith(".map") ? maps : functionFolder;
    writeFileSync(join(folder, basename(path)), contents);
  }
  writeFileSync(join(maps, "contents.json"), JSON.stringify(metafile.outputs, undefined, 1));
}

/** What a function loads when it starts is one file, whatever else of it is loaded on demand. */
function atStart(name: string): Plugin {
  const file = join(root, `functions/${name}.ts`);
  return gatherModules([], [{ name: "start", modules: [file], isFor: () => true }]);
}

/** The bundle is the package `nianbao`, too: it asks this file for its version. */
function writePackage(name: string): void {
  const file = join(root, "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  const exports = { "./package.json": "./package.json" };
  writeFileSync(
    join(target, "functions", name, "package.json"),
    JSON.stringify({ name: "nianbao", version, type: "module", exports }),
  );
}

/** The open fonts, and the user's own where there are any: they are printed with then. */
function copyFonts(name: string): void {
  for (const part of ["fonts.json", "open", "local"]) {
    cpSync(join(root, "fonts", part), join(target, "functions", name, "fonts", part), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => basename(path) !== ".gitignore",
    });
  }
}

/** The web page as `npm run build:web` makes it; as one file it is too large for a function to send. */
function copyPage(name: string): void {
  const page = join(root, "dist/web");
  if (!existsSync(page)) throw new Error("There is no dist/web: run npm run build:web first.");
  cpSync(page, join(target, "functions", name, "dist/web"), {
    recursive: true,
    preserveTimestamps: true,
  });
}

/** What the reader of PDFs looks up beside its code, where it finds it in any installation. */
function copyPdfData(name: string): void {
  const from = join(root, "node_modules/pdfjs-dist");
  const to = join(target, "functions", name, "node_modules/pdfjs-dist");
  for (const part of ["package.json", "LICENSE", "cmaps", "standard_fonts"]) {
    cpSync(join(from, part), join(to, part), { recursive: true, preserveTimestamps: true });
  }
}
