import { existsSync } from "node:fs";

/**
 * The program of a thread. It stands beside this file, or above it where a bundle has put this
 * file into a folder of parts: `.ts` as a source, `.js` when built.
 */
export function workerFile(name: string): URL {
  const file = name + (import.meta.url.endsWith(".ts") ? ".ts" : ".js");
  const beside = new URL(`../${file}`, import.meta.url);
  return existsSync(beside) ? beside : new URL(`../../${file}`, import.meta.url);
}
