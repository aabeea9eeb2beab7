import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Refusal } from "./refuse-files.ts";

const program = fileURLToPath(new URL("refuse-files.ts", import.meta.url));

/** Variables that have the file system refuse something to a program, until `REFUSALS` is removed. */
export function refusing(...list: readonly Refusal[]) {
  const file = join(mkdtempSync(join(tmpdir(), "nianbao-refusals-")), "list.json");
  writeFileSync(file, JSON.stringify(list));
  return { NODE_OPTIONS: `--import ${program}`, REFUSALS: file };
}
