import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export type PngWish = {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** As the header has it: 0 gray, 2 RGB, 3 palette, 4 gray and opacity, 6 RGB and opacity. */
  readonly colour?: number;
  readonly interlaced?: boolean;
  /** How each row is filtered, 0 to 4. */
  readonly filter?: number;
  readonly samples: (x: number, y: number) => readonly number[];
  /** Between the header and the pixels. */
  readonly before?: readonly Buffer[];
  readonly after?: readonly Buffer[];
};

export function chunk(type: string, data: Uint8Array | readonly number[] = []): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), Buffer.from(data)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export function header({
  width,
  height,
  depth = 8,
  colour = 2,
  interlaced = false,
}: Omit<PngWish, "samples">) {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return chunk("IHDR", data);
}

export const file = (...chunks: readonly Buffer[]) =>
  new Uint8Array(Buffer.concat([Buffer.from(signature), ...chunks]));

/** A PNG of any kind. */
export function png(wish: PngWish): Uint8Array {
  const pixels = chunk("IDAT", deflateSync(rawOf(wish)));
  const { before = [], after = [] } = wish;
  return file(header(wish), ...before, pixels, ...after, chunk("IEND"));
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function rawOf(wish: PngWish): Buffer {
  const passes = wish.interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return Buffer.concat(passes.flatMap((pass) => rowsOf(wish, pass)));
}

function rowsOf(
  wish: PngWish,
  [x0, y0, dx, dy]: readonly [number, number, number, number],
): Buffer[] {
  const { width, height, depth = 8, filter = 0, samples } = wish;
  if (x0 >= width) return [];
  const rows: Buffer[] = [];
  let before: Buffer = Buffer.alloc(0);
  for (let y = y0; y < height; y += dy) {
    const values: number[] = [];
    for (let x = x0; x < width; x += dx) values.push(...samples(x, y));
    const row = packed(values, depth);
    const step = Math.max(1, (samples(0, 0).length * depth) / 8);
    rows.push(Buffer.from([filter]), filtered(row, before, filter, step));
    before = row;
  }
  return rows;
}

function packed(values: readonly number[], depth: number): Buffer {
  if (depth === 16) return Buffer.from(values.flatMap((value) => [value >> 8, value & 255]));
  const row = Buffer.alloc(Math.ceil((values.length * depth) / 8));
  for (const [index, value] of values.entries()) {
    const bit = index * depth;
    row[bit >> 3] = (row[bit >> 3] ?? 0) | (value << (8 - depth - (bit & 7)));
  }
  return row;
}

function filtered(row: Buffer, above: Buffer, filter: number, step: number): Buffer {
  return Buffer.from(row.map((byte, at) => byte - guess(row, above, { filter, step, at })));
}

type Spot = { readonly filter: number; readonly step: number; readonly at: number };

function guess(row: Buffer, above: Buffer, { filter, step, at }: Spot): number {
  const [a, b, c] = [row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0];
  const p = a + b - c;
  const nearest = [a, b, c].sort((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0;
  return [0, a, b, (a + b) >> 1, nearest][filter] ?? 0;
}

/** The pixels of a plain PNG, a text each: `220,30,30`. By other code than the program's own. */
export function pixelsOf(bytes: Uint8Array): string[][] {
  const buffer = Buffer.from(bytes);
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  const channels = buffer[25] === 0 ? 1 : 3;
  const length = buffer.readUInt32BE(33);
  const raw = inflateSync(buffer.subarray(41, 41 + length));
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * (width * channels + 1);
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + width * channels));
    const above = rows.at(-1) ?? Buffer.alloc(0);
    for (let at = 0; at < row.length; at++) {
      const spot = { filter: raw[start] ?? 0, step: channels, at };
      row[at] = (row[at] ?? 0) + guess(row, above, spot);
    }
    rows.push(row);
  }
  return rows.map((row) =>
    Array.from({ length: width }, (_, x) =>
      row.subarray(x * channels, (x + 1) * channels).join(","),
    ),
  );
}
