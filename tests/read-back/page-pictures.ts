import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

/** A page in shades of grey, row by row, 0 black to 255 white. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
};

/** A stretch of rows with ink between white ones, in mm from the page's top. */
export type InkStretch = { readonly top: number; readonly bottom: number };

export const dotsPerInch = 200;
const mmPerDot = 25.4 / dotsPerInch;
/** Darker than this is ink. */
const ink = 128;

export function paintPages(pdf: Uint8Array): Picture[] {
  const options = ["-gray", "-r", `${dotsPerInch}`, "-"];
  const bytes = execFileSync("pdftoppm", options, { input: pdf, maxBuffer: 2 ** 30 });
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const header = /^P5\n(\d+) (\d+)\n255\n/.exec(bytes.toString("latin1", at, at + 40));
    if (!header) throw new Error("pdftoppm wrote no picture");
    const [all, width, height] = [header[0], Number(header[1]), Number(header[2])];
    const start = at + all.length;
    at = start + width * height;
    pictures.push({ width, height, shades: bytes.subarray(start, at) });
  }
  return pictures;
}

/** Where a page's ink stands, top to bottom: lines of text, and tables as one. */
export function inkStretches({ width, height, shades }: Picture): InkStretch[] {
  const stretches: { top: number; bottom: number }[] = [];
  const white = new Uint8Array(width).fill(255);
  for (let row = 0, open = false; row < height; row++) {
    const dots = shades.subarray(row * width, (row + 1) * width);
    const hasInk = Buffer.compare(dots, white) !== 0 && dots.some((shade) => shade < ink);
    const last = stretches.at(-1);
    if (hasInk && open && last) last.bottom = (row + 1) * mmPerDot;
    else if (hasInk) stretches.push({ top: row * mmPerDot, bottom: (row + 1) * mmPerDot });
    open = hasInk;
  }
  return stretches;
}

/**
 * Lays two pages over each other, ours red and theirs blue, what both have black, and writes the
 * picture to `out/overlays`.
 * @returns its path.
 */
export function writeOverlay(name: string, ours: Picture, theirs: Picture): string {
  const { width, height } = ours;
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const dot = row * width + column;
      const [own = 255, other = 255] = [ours.shades[dot], theirs.shades[dot]];
      const colour = [other, Math.min(own, other), own];
      rows.set(colour, row * (1 + 3 * width) + 1 + 3 * column);
    }
  }
  const folder = fileURLToPath(new URL("../../out/overlays/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.png`, encodePng(width, height, rows));
  return `${folder}${name}.png`;
}

/** @see PNG (ISO/IEC 15948): colour type 2, no filter. */
function encodePng(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND")];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
