import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const root = new URL("../../", import.meta.url);

/** Every file of our own program text, by its path from the root. */
export const sources: readonly string[] = [
  "src",
  "functions",
  "scripts",
  "templates",
  "web",
  "bench",
  "proof",
  "tests",
].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

export function textOf(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}

const imports =
  /(?:^|\n)(?:import|export)\b[^;'"]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

/** What a file imports, for its types only as well: local files as paths from the root. */
export function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(imports)].map(([, fixed, onDemand]) => {
    const target = fixed ?? onDemand ?? "";
    if (target === "#templates") return "templates/index.js";
    if (target === "#word-frame") return "templates/word-frame.js";
    return target.startsWith(".") ? posix.join(posix.dirname(file), target) : target;
  });
}
