import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { packaged } from "../tests/lambda/packaged.ts";
import { startFunction } from "../tests/lambda/start-function.ts";
import { functionNames, functionPlaces } from "./functions.ts";

export type BundleSize = {
  readonly name: string;
  readonly zipKiB: number;
  /** All its JavaScript, and what of it a start loads. */
  readonly scriptKiB: number;
  readonly startKiB: number;
  /** Files, and the modules that went into them, which a start loads. */
  readonly startFiles: number;
  readonly startModules: number;
};

const tracing = `--import ${new URL("../tests/lambda/trace-modules.ts", import.meta.url)}`;

/** How large the packaged functions are, and how much of them a start reads. */
export async function measureBundles(): Promise<readonly BundleSize[]> {
  const { folderOf, zipOf, contentsOf } = await packaged();
  const sizes: BundleSize[] = [];
  for (const name of functionNames) {
    const folder = join(folderOf(name), "build/functions", name);
    const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
    const loaded = await filesOfStart(name, folderOf(name));
    const inputs = Object.entries(contentsOf(name)).filter(([path]) => loaded.has(basename(path)));
    sizes.push({
      name,
      zipKiB: kibibytes([zipOf(name)]),
      scriptKiB: kibibytes(scripts.map((file) => join(folder, file))),
      startKiB: kibibytes([...loaded].map((file) => join(folder, file))),
      startFiles: loaded.size,
      startModules: new Set(inputs.flatMap(([, { inputs }]) => Object.keys(inputs))).size,
    });
  }
  return sizes;
}

async function filesOfStart(name: string, folder: string): Promise<ReadonlySet<string>> {
  const running = await startFunction({
    folder,
    handler: `build/functions/${name}/index.handler`,
    environment: { NODE_OPTIONS: tracing, ...functionPlaces },
  });
  await running.stop();
  const lines = running.log().matchAll(/^loads \S+\/build\/functions\/\S+?\/([\w.-]+\.js)$/gm);
  return new Set([...lines].map(([, file = ""]) => file));
}

function kibibytes(files: readonly string[]): number {
  return Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024);
}
