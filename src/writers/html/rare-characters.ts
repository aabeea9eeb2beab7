import type { FontManifest } from "../../fonts/manifest.ts";
import type { FontNames } from "./font-family.ts";
import type { Html } from "./markup.ts";

/** What the reader's machine calls the fonts, and what the page may bring along. */
export type PageFonts = Pick<FontManifest, "faces" | "supplementary"> & {
  /** Font files with rare characters, each in one of them; none with those that no font has. */
  readonly cutRare?: (codePoints: readonly number[]) => readonly Uint8Array[];
};

const beyondBasicPlane = /[\u{20000}-\u{3ffff}]/gu;

/** The ideographs outside the basic plane: hardly a machine has a font for all of them. */
export function rareCharactersIn(article: Html): readonly number[] {
  const found = new Set(article.match(beyondBasicPlane));
  return [...found].map((text) => text.codePointAt(0) ?? 0).sort((one, other) => one - other);
}

/** The names of the faces, with those of fonts for rare characters behind them. */
export function namesWithRare({ faces, supplementary }: PageFonts): FontNames {
  const rare = [supplementary.name, ...supplementary.alternates];
  const names = Object.entries(faces).map(([face, font]) => [
    face,
    { ...font, alternates: [...font.alternates, ...rare] },
  ]);
  return Object.fromEntries(names) as FontNames;
}

/** The same, and behind them the fonts that the page brings along. */
export function namesWithOwn(
  { supplementary, ...others }: PageFonts,
  files: readonly Uint8Array[],
): FontNames {
  const alternates = [...supplementary.alternates, ...files.map((_, index) => familyOf(index))];
  return namesWithRare({ ...others, supplementary: { ...supplementary, alternates } });
}

function familyOf(index: number): string {
  return `nianbao-rare-${index + 1}`;
}

/** Declares a font of a page's rare characters, as a part of the page. */
export function writeRareFace(file: Uint8Array, index: number): string {
  const data = Buffer.from(file).toString("base64");
  return `@font-face { font-family: ${familyOf(index)}; src: url(data:font/ttf;base64,${data}) }\n`;
}
