import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Compiles the sources and the contestants as `npm run build` does: what users run, and no
 * contestant has its types taken off while the clock runs.
 *
 * @returns the program of a contestant.
 */
export function compile(): string {
  const folder = here("../../build/bench");
  rmSync(folder, { recursive: true, force: true });
  const [tsc = ""] = fileURLToPath(import.meta.resolve("typescript/package.json")).split(
    "package.json",
  );
  run(`${tsc}bin/tsc`, "-p", here("../tsconfig.json"), "--noCheck");
  run(here("../../scripts/bundle-sources.ts"), folder, "bench/speed/peers/nianbao.js");
  symlinkSync(here("../../fonts"), join(folder, "fonts"));
  return join(folder, "bench/speed/contestant.js");
}

function run(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { stdio: "inherit" });
}
