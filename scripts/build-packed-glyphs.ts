import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packedPath } from "../src/fonts/outlines/packed-glyphs.ts";
import { commonGlyphs } from "./fonts/common-outlines.ts";
import { packedFile } from "./fonts/packed-file.ts";

/** Packs the common glyphs of the open fonts for PDFs, into `fonts/packed`. */
const folder = join(import.meta.dirname, "../fonts");

rmSync(join(folder, "packed"), { recursive: true, force: true });
for (const font of commonGlyphs()) {
  const target = join(folder, packedPath(font.path));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, packedFile(font));
}
