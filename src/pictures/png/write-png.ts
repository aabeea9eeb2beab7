import { crc32 } from "node:zlib";
import { Zlib } from "fflate";
import { joinBytes } from "../../document/join-bytes.ts";
import type { Picture } from "../../document/picture.ts";
import type { Pixels } from "../turn.ts";
import { filter, tried } from "./filters.ts";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A plain PNG: 8 bits, gray or RGB, nothing beside the pixels. */
export function writePng(pixels: Pixels & { readonly channels: 1 | 3 }): Picture {
  return pngOf(pixels, pack(pixels));
}

/** @param packed - the pixels' rows, packed as a PNG has them. */
export function pngOf(
  { widthPx, heightPx, channels }: Omit<Pixels, "data"> & { readonly channels: 1 | 3 },
  packed: readonly Uint8Array[],
): Picture {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  header.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const parts = [signature, chunk("IHDR", header), chunk("IDAT", joinBytes(packed)), chunk("IEND")];
  const colours = channels === 1 ? "gray" : "rgb";
  return { kind: "png", bytes: joinBytes(parts), widthPx, heightPx, colours };
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Rows that are packed in one go. */
const rowsAtOnce = 64;

function pack({ widthPx, heightPx, channels, data }: Pixels): Uint8Array[] {
  const packed: Uint8Array[] = [];
  const zip = new Zlib({ level: 6 }, (bytes) => packed.push(bytes));
  const length = widthPx * channels;
  let above: Pixels["data"] = new Uint8Array(length);
  let [best, other] = [new Uint8Array(length + 1), new Uint8Array(length + 1)];
  for (let top = 0; top < heightPx; top += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, heightPx - top);
    const lines = new Uint8Array(count * (length + 1));
    for (let line = 0; line < count; line++) {
      const row = data.subarray((top + line) * length, (top + line + 1) * length);
      let least = Number.POSITIVE_INFINITY;
      for (const kind of tried) {
        const size = filter(kind, { row, above, step: channels }, other);
        if (size >= least) continue;
        least = size;
        [best, other] = [other, best];
      }
      lines.set(best, line * (length + 1));
      above = row;
    }
    zip.push(lines, top + count === heightPx);
  }
  return packed;
}
