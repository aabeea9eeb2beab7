import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { encode } from "jpeg-js";
import { readPicture } from "../src/pictures/read-picture.ts";
import { exifSegment, withSegments } from "../tests/pictures/jpeg-files.ts";
import { chunk, file, header } from "../tests/pictures/png-files.ts";

/** The largest pictures that are taken, and some that are not: time and memory, each in a process. */
const cases: Readonly<Record<string, () => Uint8Array>> = {
  "PNG 40 MP RGB, plain": () => plainPng(6320, 6320, 2, 3),
  "PNG 12 MP RGBA": () => plainPng(3500, 3500, 6, 4),
  "PNG 12 MP RGBA 16 bit": () => plainPng(3500, 3500, 6, 8, 16),
  "PNG 12 MP gray 1 bit": () => plainPng(3500, 3500, 0, 1 / 8, 1),
  "PNG bomb, 4 GB in 4 MB": () =>
    file(header({ width: 10, height: 10 }), ...bombs(64), chunk("IEND")),
  "JPEG 40 MP": () => photo(6320, 6320, 1, 20),
  "JPEG 12 MP, turned": () => photo(3500, 3500, 6),
  "JPEG 2.5 MP of noise, turned": () => photo(1600, 1600, 6, 60, noise),
  "JPEG 12 MP of noise, to be turned": () => photo(3500, 3500, 6, 60, noise),
};

/** Slopes with a little noise, as photographs have. */
function value(at: number): number {
  return ((at >> 12) + (at % 97 === 0 ? 9 : 0)) & 255;
}

function plainPng(
  width: number,
  height: number,
  colour: number,
  bytes: number,
  depth = 8,
): Uint8Array {
  const length = Math.ceil(width * bytes) + 1;
  const raw = Buffer.alloc(length * height);
  for (let at = 0; at < raw.length; at++) raw[at] = at % length === 0 ? 0 : value(at);
  const packed = deflateSync(raw, { level: 6 });
  return file(header({ width, height, colour, depth }), chunk("IDAT", packed), chunk("IEND"));
}

function bombs(count: number): Buffer[] {
  const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  return Array.from({ length: count }, () => chunk("IDAT", packed));
}

function noise(at: number): number {
  return Math.imul(at, 2654435761) >>> 24;
}

function photo(
  width: number,
  height: number,
  orientation: number,
  quality = 60,
  colour = value,
): Uint8Array {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = colour(at);
  return withSegments(encode({ data, width, height }, quality).data, exifSegment(orientation));
}

async function measure(name: string, path: string): Promise<void> {
  const bytes = readFileSync(path);
  const startedAt = process.cpuUsage();
  const { picture, findings } = await readPicture(bytes, { pointer: "" });
  const seconds = process.cpuUsage(startedAt).user / 1e6;
  const told = findings.map(({ rule }) => rule).join(" ") || "–";
  const made = picture ? `${(picture.bytes.length / 1e6).toFixed(1)} MB` : "refused";
  const sizes = `${(bytes.length / 1e6).toFixed(1)} MB → ${made} (${told})`;
  const most = process.resourceUsage().maxRSS >> 10;
  console.log(`${name}: ${sizes}, ${seconds.toFixed(2)} s of the processor, ${most} MB at most`);
}

const [only, path] = process.argv.slice(2);
if (only && path) await measure(only, path);
else {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  for (const [name, make] of Object.entries(cases)) {
    const file = join(folder, "picture");
    writeFileSync(file, make());
    process.stdout.write(execFileSync(process.execPath, [import.meta.filename, name, file]));
  }
  rmSync(folder, { recursive: true });
}
