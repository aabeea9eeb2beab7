import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The compiled programs of the contestants' processes. */
export type Programs = {
  /** `contestant.ts` */
  readonly ready: string;
  /** `one-document.ts` */
  readonly once: string;
  /** Where the last documents of processes that made one are left to be looked at. */
  readonly documents: string;
};

/** Compiles the contestants: none has its types taken off while the clock runs. */
export function compile(): Programs {
  const folder = here("../../build/bench");
  rmSync(folder, { recursive: true, force: true });
  const [tsc = ""] = fileURLToPath(import.meta.resolve("typescript/package.json")).split(
    "package.json",
  );
  run(`${tsc}bin/tsc`, "-p", here("../tsconfig.json"), "--noCheck");
  symlinkSync(here("../../fonts"), join(folder, "fonts"));
  symlinkSync(here("../apart"), join(folder, "bench/apart"));
  const documents = join(folder, "documents");
  mkdirSync(documents);
  const compiled = (name: string) => join(folder, `bench/speed/${name}.js`);
  return { ready: compiled("contestant"), once: compiled("one-document"), documents };
}

function run(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { stdio: "inherit" });
}
