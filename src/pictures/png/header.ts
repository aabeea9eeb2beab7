import { damaged } from "../picture-fault.ts";
import type { PixelSize } from "../size.ts";
import type { Chunk } from "./chunks.ts";

export type Header = PixelSize & {
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colours: Colours;
  readonly isInterlaced: boolean;
};

type Colours = "gray" | "rgb" | "palette" | "grayAlpha" | "rgbAlpha";

const kinds: ReadonlyMap<number, readonly [Colours, readonly number[]]> = new Map([
  [0, ["gray", [1, 2, 4, 8, 16]]],
  [2, ["rgb", [8, 16]]],
  [3, ["palette", [1, 2, 4, 8]]],
  [4, ["grayAlpha", [8, 16]]],
  [6, ["rgbAlpha", [8, 16]]],
]);

const samples: Readonly<Record<Colours, number>> = {
  gray: 1,
  rgb: 3,
  palette: 1,
  grayAlpha: 2,
  rgbAlpha: 4,
};

/** @see Portable Network Graphics (Third Edition), 11.2.1 */
export function readHeader(chunks: readonly Chunk[]): Header {
  const [first, ...others] = chunks;
  const isAlone = others.every(({ type }) => type !== "IHDR");
  if (first?.type !== "IHDR" || first.data.length !== 13 || !isAlone)
    throw damaged("@pictureOrder");
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13);
  const [depth, kind, compression, filter, interlace] = first.data.subarray(8);
  const [colours, depths] = kinds.get(kind ?? -1) ?? [];
  const isKnown = compression === 0 && filter === 0 && (interlace === 0 || interlace === 1);
  if (!colours || !depths?.includes(depth ?? 0) || !isKnown) throw damaged("@pictureData");
  return {
    widthPx: view.getUint32(0),
    heightPx: view.getUint32(4),
    depth: depth as Header["depth"],
    colours,
    isInterlaced: interlace === 1,
  };
}

export function bitsPerPixel({ depth, colours }: Header): number {
  return depth * samples[colours];
}
