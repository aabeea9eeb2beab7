import type { PixelSize } from "./size.ts";

/** How a camera was held, as EXIF counts it: 1 is upright, 5 to 8 lie on a side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type Pixels = PixelSize & {
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
};

/** Turns and mirrors a picture so that it stands upright. @see Exif 2.32, Orientation (274) */
export function turnUpright(
  { widthPx, heightPx, channels, data }: Pixels,
  orientation: Orientation,
): Pixels {
  const lies = orientation >= 5;
  const [width, height] = lies ? [heightPx, widthPx] : [widthPx, heightPx];
  const turned = new Uint8Array(data.length);
  // A pixel of four bytes is moved as one.
  const isOfFour = channels === 4 && data.byteOffset % 4 === 0;
  const [from, to] = isOfFour ? [inFours(data), inFours(turned)] : [data, turned];
  const size = isOfFour ? 1 : channels;
  const { start, across, down } = wayThrough({ widthPx, heightPx }, orientation);
  let into = 0;
  for (let row = 0; row < height; row++) {
    let at = (start + row * down) * size;
    for (let column = 0; column < width; column++, at += across * size) {
      for (let byte = 0; byte < size; byte++) to[into++] = from[at + byte] as number;
    }
  }
  return { widthPx: width, heightPx: height, channels, data: turned };
}

function inFours({ buffer, byteOffset, byteLength }: Pixels["data"]): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** Where the upright picture's first pixel stands, and the steps to its neighbours, in pixels. */
function wayThrough({ widthPx: w, heightPx: h }: PixelSize, orientation: Orientation) {
  const last = w * h - 1;
  const ways = {
    1: { start: 0, across: 1, down: w },
    2: { start: w - 1, across: -1, down: w },
    3: { start: last, across: -1, down: -w },
    4: { start: last - w + 1, across: 1, down: -w },
    5: { start: 0, across: w, down: 1 },
    6: { start: last - w + 1, across: -w, down: 1 },
    7: { start: last, across: -w, down: -1 },
    8: { start: w - 1, across: w, down: -1 },
  };
  return ways[orientation];
}
