import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundle, root } from "./functions/bundle.ts";
import { copyFonts, copyPage, copyPdfData, writePackage } from "./functions/parts.ts";

/**
 * Bundles every function of `serverless.yml` into `build/functions/<name>/`, as it is zipped, and
 * its source maps and list of contents into `build/maps/<name>/`, which stay outside the ZIP.
 * A folder given as the argument gets `build/` instead of this one.
 */
const functions = ["http", "jobs", "bucket"];

const target = resolve(process.argv[2] ?? root, "build");
const folderOf = (name: string) => join(target, "functions", name);

for (const part of ["functions", "maps"])
  rmSync(join(target, part), { recursive: true, force: true });
for (const name of functions) {
  await bundle({
    entryPoints: { index: `functions/${name}.ts` },
    outdir: `build/functions/${name}`,
    folder: folderOf(name),
    maps: join(target, "maps", name),
  });
  copyFonts(folderOf(name));
  writePackage(folderOf(name));
}
copyPage(folderOf("http"));
copyPdfData(folderOf("http"));
copyPdfData(folderOf("jobs"));
