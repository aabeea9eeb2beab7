import type { PictureBlock } from "./blocks.ts";
import type { Look } from "./look.ts";

export type SizeMm = { readonly widthMm: number; readonly heightMm: number };

/** White above a picture, so that it does not touch the line before. */
export const abovePictureMm = 2;

/** Of the text area's height. */
const highestShare = 2 / 3;

/** As wide as is wished, or else as the text; a high one is scaled down. */
export function pictureSize({ picture, widthMm }: PictureBlock, { page }: Look): SizeMm {
  const wishedMm = Math.min(widthMm ?? page.textWidthMm, page.textWidthMm);
  const shape = picture.heightPx / picture.widthPx;
  const heightMm = Math.min(wishedMm * shape, page.textHeightMm * highestShare);
  return { widthMm: heightMm / shape, heightMm };
}
