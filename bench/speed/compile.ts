import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { templateOf } from "./peers/carbone-template.ts";
import { make } from "./peers/plain-docx.ts";
import { report } from "./reports.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The compiled programs of the contestants' processes. */
export type Programs = {
  /** `contestant.ts` */
  readonly ready: string;
  /** `one-document.ts` */
  readonly once: string;
  /** Where their orders are written. */
  readonly orders: string;
  /** Where the last documents of processes that made one are left to be looked at. */
  readonly documents: string;
};

/**
 * Compiles the contestants: none has its types taken off while the clock runs.
 *
 * In a folder of this process, so that two runs do not meet; it goes with it.
 */
export async function compile(): Promise<Programs> {
  const documents = here("../../build/bench/documents");
  mkdirSync(documents, { recursive: true });
  const folder = here(`../../build/bench/${process.pid}`);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const [tsc = ""] = fileURLToPath(import.meta.resolve("typescript/package.json")).split(
    "package.json",
  );
  run(`${tsc}bin/tsc`, "-p", here("../tsconfig.json"), "--noCheck", "--outDir", folder);
  symlinkSync(here("../../fonts"), join(folder, "fonts"));
  symlinkSync(here("../apart"), join(folder, "bench/apart"));
  const compiled = (name: string) => join(folder, "bench/speed", name);
  const template = await make(JSON.stringify(templateOf(JSON.parse(report(1, 0).tree))));
  writeFileSync(compiled("peers/carbone-template.docx"), template);
  return {
    ready: compiled("contestant.js"),
    once: compiled("one-document.js"),
    orders: folder,
    documents,
  };
}

function run(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { stdio: "inherit" });
}
