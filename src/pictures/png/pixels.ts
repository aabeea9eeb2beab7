import { damaged } from "../picture-fault.ts";
import type { Pixels } from "../turn.ts";
import type { Chunk } from "./chunks.ts";
import type { Header } from "./header.ts";
import { eachRow, type Pass } from "./rows.ts";

/** A picture on white paper, and whether any of the paper shows through. */
export type OnPaper = {
  readonly pixels: Pixels & { channels: 1 | 3 };
  readonly isTransparent: boolean;
};

/** What the samples of a row mean. */
type Sampling = {
  readonly channels: 1 | 3;
  /** Whether a pixel may be clear. */
  readonly hasOpacity: boolean;
  /** Puts each pixel's colour and its opacity, 0 to 255, into `into`, four bytes a pixel. */
  readonly read: (row: Uint8Array, columns: number, into: Uint8Array) => void;
};

/** Unpacks a PNG of any kind to 8 bits; what is transparent is laid on white. */
export function unpackPixels(header: Header, chunks: readonly Chunk[]): OnPaper {
  const { channels, read, hasOpacity } = samplingOf(header, chunks);
  const { widthPx, heightPx } = header;
  const data = new Uint8Array(widthPx * heightPx * channels);
  const line = new Uint8Array(widthPx * 4);
  let isTransparent = false;
  const see = (row: Uint8Array, { x, y, dx, dy, columns }: Pass, index: number) => {
    read(row, columns, line);
    if (hasOpacity) isTransparent = layOnWhite(line.subarray(0, columns * 4)) || isTransparent;
    const step = dx * channels;
    let to = ((y + index * dy) * widthPx + x) * channels;
    for (let from = 0; from < columns * 4; from += 4, to += step) {
      data[to] = line[from] as number;
      if (channels === 1) continue;
      data[to + 1] = line[from + 1] as number;
      data[to + 2] = line[from + 2] as number;
    }
  };
  eachRow(header, packedOf(chunks), see);
  return { pixels: { widthPx, heightPx, channels, data }, isTransparent };
}

export function packedOf(chunks: readonly Chunk[]): Uint8Array[] {
  return chunks.flatMap(({ type, data }) => (type === "IDAT" ? [data] : []));
}

/** @returns whether the paper shows through anywhere. */
function layOnWhite(line: Uint8Array): boolean {
  let shows = false;
  for (let at = 0; at < line.length; at += 4) {
    const opacity = line[at + 3] as number;
    if (opacity === 255) continue;
    shows = true;
    for (let channel = at; channel < at + 3; channel++) {
      line[channel] = Math.round(((line[channel] as number) * opacity) / 255 + 255 - opacity);
    }
  }
  return shows;
}

function samplingOf(header: Header, chunks: readonly Chunk[]): Sampling {
  const clear = chunks.find(({ type }) => type === "tRNS")?.data;
  const { depth } = header;
  switch (header.colours) {
    case "palette":
      return paletteSampling(depth, chunks, clear);
    case "gray":
      return depth < 8 ? bitSampling(depth, clear) : byteSampling(depth, 1, clear);
    case "rgb":
      return byteSampling(depth, 3, clear);
    case "grayAlpha":
      return byteSampling(depth, 1, "alpha");
    case "rgbAlpha":
      return byteSampling(depth, 3, "alpha");
  }
}

/**
 * Samples of 8 or 16 bits.
 * @param clear - each pixel has an opacity of its own, or one colour, of 16 bits each, is clear.
 */
function byteSampling(
  depth: number,
  channels: 1 | 3,
  clear: Uint8Array | "alpha" | undefined,
): Sampling {
  const size = depth / 8;
  const samples = channels + (clear === "alpha" ? 1 : 0);
  const isClear = typeof clear === "object" ? clearTest(clear, channels, size) : undefined;
  const read: Sampling["read"] = (row, columns, into) => {
    for (let column = 0; column < columns; column++) {
      const [from, to] = [column * samples * size, column * 4];
      for (let channel = 0; channel < channels; channel++) {
        into[to + channel] = sampleAt(row, from + channel * size, size);
      }
      into[to + 3] = clear === "alpha" ? sampleAt(row, from + channels * size, size) : 255;
      if (isClear?.(row, from)) into[to + 3] = 0;
    }
  };
  return { channels, hasOpacity: clear !== undefined, read };
}

function sampleAt(row: Uint8Array, at: number, size: number): number {
  const high = row[at] as number;
  return size === 1 ? high : Math.round(((high << 8) | (row[at + 1] as number)) / 257);
}

function clearTest(clear: Uint8Array, channels: number, size: number) {
  if (clear.length !== channels * 2) throw damaged("@pictureData");
  const wanted = size === 2 ? clear : clear.filter((_, index) => index % 2 === 1);
  return (row: Uint8Array, at: number) => wanted.every((byte, index) => row[at + index] === byte);
}

function bitsAt(row: Uint8Array, column: number, depth: number): number {
  const bit = column * depth;
  return ((row[bit >> 3] as number) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Gray of 1, 2 or 4 bits. */
function bitSampling(depth: number, clear: Uint8Array | undefined): Sampling {
  if (clear && clear.length !== 2) throw damaged("@pictureData");
  const most = (1 << depth) - 1;
  const clearValue = clear ? (clear[1] ?? 0) & most : -1;
  const read: Sampling["read"] = (row, columns, into) => {
    for (let column = 0; column < columns; column++) {
      const value = bitsAt(row, column, depth);
      into[column * 4] = (value * 255) / most;
      into[column * 4 + 3] = value === clearValue ? 0 : 255;
    }
  };
  return { channels: 1, hasOpacity: clear !== undefined, read };
}

function paletteSampling(
  depth: number,
  chunks: readonly Chunk[],
  clear: Uint8Array = new Uint8Array(),
): Sampling {
  const palette = chunks.find(({ type }) => type === "PLTE")?.data;
  const count = (palette?.length ?? 0) / 3;
  if (!palette || count === 0 || !Number.isInteger(count) || count > 256 || clear.length > count) {
    throw damaged("@pictureData");
  }
  const isGray = Array.from({ length: count }, (_, index) => index * 3).every(
    (at) => palette[at] === palette[at + 1] && palette[at] === palette[at + 2],
  );
  const read: Sampling["read"] = (row, columns, into) => {
    for (let column = 0; column < columns; column++) {
      const index = bitsAt(row, column, depth);
      if (index >= count) throw damaged("@pictureData");
      into.set(palette.subarray(index * 3, index * 3 + 3), column * 4);
      into[column * 4 + 3] = clear[index] ?? 255;
    }
  };
  return { channels: isGray ? 1 : 3, hasOpacity: clear.length > 0, read };
}
