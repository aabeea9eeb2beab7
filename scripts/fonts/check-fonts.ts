import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { measureFont, readBuildManifest } from "./recipe.ts";

/** Where `fonts/open` is not what `fonts/fonts.json` says: files changed, missing or left over. */
export function fontProblems(folder: string): string[] {
  const files = Object.entries(readBuildManifest(join(folder, "fonts.json")).files);
  const present = new Set(filesBelow(folder, "open"));
  const named = new Set(files.flatMap(([path, { licence }]) => [path, licence]));
  const changed = files.filter(
    ([path, { glyphs, bytes, sha256 }]) =>
      present.has(path) &&
      !isDeepStrictEqual(measureFont(join(folder, path)), { glyphs, bytes, sha256 }),
  );
  return [
    ...changed.map(([path]) => `${path} is not as recorded`),
    ...[...named.difference(present)].map((path) => `${path} is missing`),
    ...[...present.difference(named)].map((path) => `${path} is not in the manifest`),
  ];
}

function filesBelow(folder: string, path: string): string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, inside) : [inside];
  });
}
