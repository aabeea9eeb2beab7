import { readFileSync } from "node:fs";

/** The version of this package, as it is installed. */
export function packageVersion(): string {
  const file = new URL(import.meta.resolve("nianbao/package.json"));
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
