import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { once } from "../../src/document/once.ts";
import { readFontManifest } from "../../src/fonts/manifest.ts";
import type { Page, PageFile } from "../../src/http/page.ts";
import { openFontPieces } from "./font-pieces.ts";
import { rareFontScript } from "./rare-font-script.ts";

/**
 * The web page as it was built into this package; undefined where it was not. Its files are
 * listed once: no path is ever made from what a request asks for.
 *
 * @param folder - of the built page.
 * @param fonts - the folder of the fonts, of which the page fetches pieces.
 */
export function openPage(
  folder = inPackage("dist/"),
  fonts = inPackage("fonts/"),
): Page | undefined {
  const files = filesOf(folder);
  const list = files.get("/fonts.json");
  if (!files.has("/") || list === undefined) return undefined;
  const fontAt = openFonts(readFileSync(list, "utf8"), fonts);
  const rareFont = once(() => packRareFont(fonts));
  const kept = new Map<string, PageFile>();
  return async (path) => {
    const file = files.get(path);
    if (path === `/${rareScript}` && files.has("/nianbao.html")) return await rareFont();
    if (file === undefined) return await fontAt(path);
    const read = kept.get(path) ?? (await readPageFile(file));
    if (read.packed) kept.set(path, read);
    return read;
  };
}

/** They lie beside the package's description wherever it runs: as a source, compiled, or in a bundle. */
function inPackage(path: string): string {
  return fileURLToPath(new URL(path, import.meta.resolve("nianbao/package.json")));
}

/** The page in `web/`, and the same as one file, where they are. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const web = join(folder, "web");
  const pairs = listFiles(web).map((file) => [addressOf(relative(web, file)), file] as const);
  const single = join(folder, "nianbao.html");
  return new Map([...pairs, ...(existsSync(single) ? [["/nianbao.html", single] as const] : [])]);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

function addressOf(path: string): string {
  return path === "index.html" ? "/" : `/${path.replaceAll("\\", "/")}`;
}

const pack = promisify(gzip);

/** Larger is the page as one file only, of which the most is packed already. */
const mostPacked = 2 ** 21;

async function readPageFile(file: string): Promise<PageFile> {
  const bytes = await readFile(file);
  const mediaType = mediaTypeOf(file);
  const isPacked = mediaType.startsWith("text/") && bytes.length <= mostPacked;
  return { bytes, mediaType, ...(isPacked && { packed: await pack(bytes) }) };
}

const rareScript = "nianbao-rare.js";

/** The package has this font once, as the file that is printed with: the script is made of it. */
async function packRareFont(folder: string): Promise<PageFile> {
  const { fonts } = readFontManifest(
    readFileSync(join(folder, "fonts.json"), "utf8"),
    "fonts.json",
  );
  const script = rareFontScript(await pack(await readFile(join(folder, fonts.rare.open))));
  return { bytes: Buffer.from(script), mediaType: mediaTypeOf(rareScript) };
}

/** @param list - JSON: the names under which the page asks for fonts, by their paths in `fonts/`. */
function openFonts(list: string, folder: string): Page {
  const files = new Map(Object.entries(JSON.parse(list) as Record<string, string>));
  const pieces = openFontPieces();
  return async (path) => {
    const [, name = "", index] = /^\/fonts\/(\w+)\/(\d{1,4})\.bin$/.exec(path) ?? [];
    const file = files.get(name);
    const bytes = file === undefined ? undefined : await pieces(join(folder, file), Number(index));
    return bytes && { bytes, mediaType: mediaTypeOf(path) };
  };
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
]);

function mediaTypeOf(file: string): string {
  return mediaTypes.get(extname(file)) ?? "application/octet-stream";
}
