import { expand, extensions } from "../../src/fonts/gb18030.ts";

/**
 * The ideographs that GB 18030-2022, level 3, has beyond the basic plane, without those that the
 * font of 宋体 draws: its forms are those of the mainland, and in the style of the text.
 */
export function rareCharacters(isDrawn: (codePoint: number) => boolean): number[] {
  return extensions.flatMap(expand).filter((codePoint) => !isDrawn(codePoint));
}
