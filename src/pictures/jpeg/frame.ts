import { pictureLimits } from "../limits.ts";
import { damaged, pictureFault } from "../picture-fault.ts";
import type { PixelSize } from "../size.ts";
import { markers, type Segment } from "./segments.ts";

export type Frame = PixelSize & { readonly components: readonly Component[] };

type Component = {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly table: number;
};

/** Kinds of JPEG that neither Word nor a PDF takes. @see ITU-T T.81, table B.1 */
const otherKinds: ReadonlyMap<number, "@jpegLossless" | "@jpegLayers" | "@jpegArithmetic"> =
  new Map([
    [0xc3, "@jpegLossless"],
    [0xc5, "@jpegLayers"],
    [0xc6, "@jpegLayers"],
    [0xc7, "@jpegLossless"],
    [0xc9, "@jpegArithmetic"],
    [0xca, "@jpegArithmetic"],
    [0xcb, "@jpegLossless"],
    [0xcd, "@jpegArithmetic"],
    [0xce, "@jpegArithmetic"],
    [0xcf, "@jpegLossless"],
    [0xf7, "@jpegLossless"],
  ]);

/**
 * The frame of a JPEG: baseline, extended or progressive, 8 bits, one or three components.
 * @throws {PictureFault} for any other, by name.
 */
export function readFrame(segments: readonly Segment[]): Frame {
  for (const { marker } of segments) {
    const kind = otherKinds.get(marker);
    if (kind) throw pictureFault("PIC-JPEG", { kind });
  }
  const [frame, second] = segments.filter(({ marker }) => isFrame(marker));
  if (!frame || second) throw damaged("@pictureOrder");
  return readHeader(frame.data);
}

function readHeader(data: Uint8Array): Frame {
  const [bits = 0, top = 0, bottom = 0, left = 0, right = 0, count = 0] = data;
  if (data.length < 6 || data.length !== 6 + 3 * count) throw damaged("@pictureData");
  if (bits !== 8) throw pictureFault("PIC-JPEG", { kind: "@jpegBits" });
  if (count === 4) throw pictureFault("PIC-CMYK", {});
  if (count !== 1 && count !== 3) throw damaged("@pictureData");
  const components = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0, table = 0] = data.subarray(6 + index * 3);
    return { id, across: sampling >> 4, down: sampling & 15, table };
  });
  const isUsual = components.every(
    ({ across, down, table }) => isSampling(across) && isSampling(down) && table < 4,
  );
  if (!isUsual) throw damaged("@pictureData");
  return { widthPx: (left << 8) | right, heightPx: (top << 8) | bottom, components };
}

function isSampling(value: number): boolean {
  return value >= 1 && value <= 4;
}

/** Every scan comes behind the frame and the tables that it is read with. */
export function checkScans(segments: readonly Segment[], { components }: Frame): void {
  const seen = new Set<string>();
  let scans = 0;
  for (const { marker, data } of segments) {
    for (const name of namesIn(marker, data)) seen.add(name);
    if (marker !== markers.sos) continue;
    scans += 1;
    const needed = ["frame", "codes", ...components.map(({ table }) => `quantizer ${table}`)];
    if (!needed.every((name) => seen.has(name))) throw damaged("@pictureOrder");
    checkScan(data, components);
  }
  if (scans === 0) throw damaged("@pictureCut");
  if (scans > pictureLimits.jpegScans) throw damaged("@pictureData");
}

/** What a segment brings that scans need. */
function namesIn(marker: number, data: Uint8Array): string[] {
  if (isFrame(marker)) return ["frame"];
  if (marker === markers.dqt) return quantizers(data).map((one) => `quantizer ${one}`);
  if (marker !== markers.dht) return [];
  checkCodes(data);
  return ["codes"];
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

function checkScan(data: Uint8Array, components: Frame["components"]): void {
  const [count = 0] = data;
  const isKnown = Array.from({ length: count }, (_, index) => data[1 + index * 2]).every((id) =>
    components.some((one) => one.id === id),
  );
  if (count === 0 || data.length !== 4 + count * 2 || !isKnown) throw damaged("@pictureData");
}

/** @see ITU-T T.81, B.2.4.1 */
function quantizers(data: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0;
    at += 1 + (head >> 4 === 0 ? 64 : 128);
    if (at > data.length || head >> 4 > 1) throw damaged("@pictureData");
    found.push(head & 15);
  }
  return found;
}

/** @see ITU-T T.81, B.2.4.2 */
function checkCodes(data: Uint8Array): void {
  for (let at = 0; at < data.length; ) {
    const counts = data.subarray(at + 1, at + 17);
    at += 17 + counts.reduce((sum, one) => sum + one, 0);
    if (at > data.length) throw damaged("@pictureData");
  }
}
