import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cache } from "./programs.ts";

/** A folder of the cache, with nothing in it. */
export function emptyFolder(name: string): string {
  const folder = join(cache, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
