import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const noteFile = join(root, "node_modules/.cache/nianbao-built");

const made = ["dist", "templates/index.js", "templates/word-frame.js"];
const sources = [
  ...["src", "functions", "templates", "web", "scripts", "fonts"],
  ...["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"],
];

/** Whether `dist/` is what these sources make. */
export function isBuilt(): boolean {
  return existsSync(noteFile) && readFileSync(noteFile, "utf8") === state();
}

/** Notes that it is. */
export function noteBuilt(): void {
  mkdirSync(dirname(noteFile), { recursive: true });
  writeFileSync(noteFile, state());
}

function state(): string {
  const hash = createHash("sha256");
  for (const file of [...made, ...sources].flatMap(filesAt)) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesAt(name: string): string[] {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (name.includes(".")) return [path];
  return (
    readdirSync(path, { recursive: true, withFileTypes: true })
      // Whoever runs the program may keep its compiled code beside it.
      .filter((entry) => entry.isFile() && !/\.code(?:\.\d+)?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  );
}
