import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const firstLine = "// Made by scripts/build-templates.ts; do not edit. From ";

/** What the module of all templates begins with: it tells what it was made from. */
export function headOfTemplates(folder = join(root, "templates")): string {
  return `${firstLine}${hashOf(folder)}\n`;
}

/** What to do when `templates/index.js` is not made from the folder as it stands. */
export function staleTemplates(folder = join(root, "templates")): string | undefined {
  const made = join(folder, "index.js");
  const isFresh =
    existsSync(made) && readFileSync(made, "utf8").startsWith(headOfTemplates(folder));
  return isFresh
    ? undefined
    : "templates/ 改动之后没有重做 · templates/ has changed since: node scripts/build-templates.ts";
}

/** Of the data and of the script that gathers them. */
function hashOf(folder: string): string {
  const data = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|hbs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of data) hash.update(relative(folder, file)).update(readFileSync(file));
  return hash.update(readFileSync(join(root, "scripts/build-templates.ts"))).digest("hex");
}
