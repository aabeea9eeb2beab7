/**
 * Makes `fonts/open` as `fonts/fonts.json` says, from the packages that `scripts/fonts` pins, and
 * writes into the manifest what came out. With `--check`, compares the two and changes nothing.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fontProblems } from "./fonts/check-fonts.ts";
import { commonCharacters } from "./fonts/common-characters.ts";
import { charactersIn, cutFont } from "./fonts/cut-font.ts";
import { fetchDebianPackage } from "./fonts/debian-package.ts";
import { rareCharacters } from "./fonts/rare-characters.ts";
import { measureFont, type Recipe, readBuildManifest, sha256 } from "./fonts/recipe.ts";

const fontsFolder = join(import.meta.dirname, "../fonts");
const sourcesFolder = join(import.meta.dirname, "fonts");
const debianFolder = join(sourcesFolder, "debian");
const manifestPath = join(fontsFolder, "fonts.json");

if (!process.argv.includes("--check")) await build();
report(fontProblems(fontsFolder));

async function build(): Promise<void> {
  execFileSync("npm", ["ci", "--prefix", sourcesFolder], { stdio: "inherit" });
  const manifest = readBuildManifest(manifestPath);
  for (const [path, recipe] of Object.entries(manifest.files)) {
    if (recipe.source.from === "debian") fetchDebianPackage(recipe.source.package, debianFolder);
    if (recipe.characters !== "unchanged") await make(path, recipe);
    Object.assign(recipe, measureFont(join(fontsFolder, path)));
  }
  writeFileSync(manifestPath, JSON.stringify(manifest));
  execFileSync("npx", ["biome", "format", "--write", manifestPath]);
}

async function make(path: string, recipe: Recipe): Promise<void> {
  const target = join(fontsFolder, path);
  const source = await readSource(recipe);
  const font = cutFont(path, source, { ...recipe, characters: wantedOf(recipe) });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, font);
  copyFileSync(sourcePath(recipe, recipe.source.licence), join(fontsFolder, recipe.licence));
}

/** The source font; a WOFF2 is unpacked here, as that takes seconds. */
async function readSource(recipe: Recipe): Promise<Uint8Array> {
  const { file } = recipe.source;
  const bytes = readFileSync(sourcePath(recipe, file));
  if (sha256(bytes) !== recipe.source.sha256) throw new Error(`${file} has another SHA-256`);
  if (!file.endsWith(".woff2")) return bytes;
  const { decompress } = createRequire(join(sourcesFolder, "package.json"))("wawoff2");
  return decompress(bytes);
}

function sourcePath({ source }: Recipe, file: string): string {
  const folder = source.from === "debian" ? debianFolder : join(sourcesFolder, "node_modules");
  return join(folder, source.package, file);
}

/** Rising code points, without the controls: some fonts draw something for them. */
function wantedOf({ characters }: Recipe): number[] {
  return [...charactersOf(characters)]
    .filter((codePoint) => !/[\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint)))
    .sort((one, other) => one - other);
}

function charactersOf(characters: Recipe["characters"]): Iterable<number> {
  if (characters === "all") return allCodePoints();
  return characters === "rare" ? readRareCharacters() : readCommonCharacters();
}

/** The manifest names the font of 宋体 first, so it is made by then. */
function readRareCharacters(): number[] {
  const { fonts } = readBuildManifest(manifestPath);
  const songti = fonts.songti.open;
  return rareCharacters(charactersIn(songti, readFileSync(join(fontsFolder, songti))));
}

function allCodePoints(): number[] {
  return Array.from({ length: 0x110000 }, (_, codePoint) => codePoint);
}

function readCommonCharacters(): ReadonlySet<number> {
  return commonCharacters(readFileSync(join(fontsFolder, "coverage/tghz-8105.txt"), "utf8"));
}

function report(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? "fonts/open is as recorded" : "fonts/open is NOT as recorded",
  );
  if (problems.length > 0) process.exitCode = 1;
}
