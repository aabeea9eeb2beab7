import { pictureLimits } from "./limits.ts";
import { damaged, pictureFault } from "./picture-fault.ts";

export type PixelSize = { readonly widthPx: number; readonly heightPx: number };

/** @throws {PictureFault} for a size that no picture of a report has. */
export function checkSize({ widthPx, heightPx }: PixelSize): void {
  if (widthPx === 0 || heightPx === 0) throw damaged("@pictureData");
  const { sidePixels, pixels } = pictureLimits;
  const isTooLarge = Math.max(widthPx, heightPx) > sidePixels || widthPx * heightPx > pixels;
  if (!isTooLarge) return;
  throw pictureFault("PIC-PIXELS", { width: widthPx, height: heightPx, sidePixels, pixels });
}

/** The same for a picture that has to be unpacked and written anew. */
export function checkUnpackedSize({ widthPx, heightPx }: PixelSize): void {
  const { unpackedPixels: limit } = pictureLimits;
  if (widthPx * heightPx <= limit) return;
  throw pictureFault("PIC-UNPACK", { width: widthPx, height: heightPx, limit });
}
