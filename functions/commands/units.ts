import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Resources } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import { readJsonBytes } from "../../src/report/read-json.ts";
import type { Unit } from "../../src/rollup/unit.ts";
import { picturesBeside } from "../picture-files.ts";
import type { Call } from "./call.ts";
import { readInput } from "./file-error.ts";
import type { Terminal } from "./terminal.ts";

/** The reports of a folder, checked; what this very call writes or compares with is none of them. */
export async function readUnits(
  folder: string,
  { out, options, rollup }: Call,
  { resources, terminal }: { readonly resources: Resources; readonly terminal: Terminal },
): Promise<Unit[]> {
  const others = [out, rollup.trace, rollup.against, rollup.matrix].map((file) =>
    resolve(file ?? ""),
  );
  const files = readdirSync(folder)
    .filter((name) => /\.json$/i.test(name))
    .map((name) => join(folder, name))
    .filter((file) => !others.includes(resolve(file)))
    .sort();
  const units: Unit[] = [];
  for (const [index, file] of files.entries()) {
    terminal.progress(index, files.length, file);
    const json = readJsonBytes(readInput(file));
    const pictures = await readPictures(json, picturesBeside(file));
    const checked = checkReport(json, resources, { ...options, pictures });
    units.push({ file: basename(file), ...checked });
  }
  return units;
}
