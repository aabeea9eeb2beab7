import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Contestant, Peer } from "./order.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const apart: readonly Peer[] = ["typst", "carbone"];

/** Installs what `bench/apart` lists, if one of its contestants runs and the list is another. */
export function installApart(contestants: readonly Contestant[]): void {
  if (!contestants.some(({ peer }) => apart.includes(peer))) return;
  const list = createHash("sha256").update(readFileSync(here("../apart/package-lock.json")));
  const [hash, mark] = [list.digest("hex"), here("../apart/node_modules/.installed")];
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
  const words = ["ci", "--prefix", here("../apart"), "--silent", "--ignore-scripts"];
  try {
    execFileSync("npm", words, { stdio: ["ignore", "ignore", "inherit"] });
  } catch (cause) {
    throw new Error("not installed: npm ci --prefix bench/apart", { cause });
  }
  writeFileSync(mark, hash);
}
