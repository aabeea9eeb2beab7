import type { FontManifest } from "../../fonts/manifest.ts";
import type { FontNames } from "./font-family.ts";
import type { Html } from "./markup.ts";

/** What the reader's machine calls the fonts, and what the page may bring along. */
export type PageFonts = Pick<FontManifest, "faces" | "supplementary"> & {
  /** A font file with rare characters; undefined when it has none of them. */
  readonly cutRare?: (codePoints: readonly number[]) => Uint8Array | undefined;
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

/** The same, and behind them the font that the page brings along. */
export function namesWithOwn({ supplementary, ...others }: PageFonts): FontNames {
  const alternates = [...supplementary.alternates, rareFamily];
  return namesWithRare({ ...others, supplementary: { ...supplementary, alternates } });
}

const rareFamily = "nianbao-rare";

/** Declares the font of a page's rare characters, as a part of the page. */
export function writeRareFace(file: Uint8Array): string {
  const data = Buffer.from(file).toString("base64");
  return `@font-face { font-family: ${rareFamily}; src: url(data:font/ttf;base64,${data}) }`;
}
