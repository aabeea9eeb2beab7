import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./bundle.ts";

/** The bundle is the package `nianbao`, too: it asks this file for its version. */
export function writePackage(folder: string): void {
  const file = join(root, "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  const exports = { "./package.json": "./package.json" };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "nianbao", version, type: "module", exports }),
  );
}

/** The open fonts, what was packed of them, and the user's own where there are any: they are printed with then. */
export function copyFonts(folder: string): void {
  for (const part of ["fonts.json", "open", "packed", "local"]) {
    cpSync(join(root, "fonts", part), join(folder, "fonts", part), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => basename(path) !== ".gitignore",
    });
  }
}

/** The web page as `npm run build:web` makes it; as one file it is too large for a function to send. */
export function copyPage(folder: string): void {
  const page = join(root, "dist/web");
  if (!existsSync(page)) throw new Error("There is no dist/web: run npm run build:web first.");
  cpSync(page, join(folder, "dist/web"), { recursive: true, preserveTimestamps: true });
}

/** What the reader of PDFs looks up beside its code, where it finds it in any installation. */
export function copyPdfData(folder: string): void {
  const from = join(root, "node_modules/pdfjs-dist");
  const to = join(folder, "node_modules/pdfjs-dist");
  for (const part of ["package.json", "LICENSE", "cmaps", "standard_fonts"]) {
    cpSync(join(from, part), join(to, part), { recursive: true, preserveTimestamps: true });
  }
}
