import { damaged } from "../picture-fault.ts";

/** A part of a JPEG: its marker and what it holds; of a scan also the packed pixels behind it. */
export type Segment = {
  readonly marker: number;
  readonly data: Uint8Array;
  /** All bytes of it in the file, the marker and the pixels included. */
  readonly bytes: Uint8Array;
};

export const markers = { dht: 0xc4, sos: 0xda, eoi: 0xd9, dqt: 0xdb } as const;

/**
 * The parts of a JPEG between its first and its last marker; what follows is none of it.
 * @throws {PictureFault} where it is cut off or no marker stands where one belongs.
 * @see ITU-T T.81, B.1
 */
export function readSegments(jpeg: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let at = 2; at < jpeg.length; ) {
    const segment = readSegment(jpeg, at);
    if (segment.marker === markers.eoi) return segments;
    segments.push(segment);
    at += segment.bytes.length;
  }
  throw damaged("@pictureCut");
}

function readSegment(jpeg: Uint8Array, start: number): Segment {
  if (jpeg[start] !== 0xff) throw damaged("@pictureData");
  let at = start;
  while (jpeg[at] === 0xff) at++;
  const marker = jpeg[at++] ?? 0;
  if (marker === markers.eoi) return { marker, data: noData, bytes: jpeg.subarray(start, at) };
  if (at + 2 > jpeg.length) throw damaged("@pictureCut");
  const length = ((jpeg[at] ?? 0) << 8) | (jpeg[at + 1] ?? 0);
  if (!hasLength(marker) || length < 2) throw damaged("@pictureData");
  const end = at + length;
  if (end > jpeg.length) throw damaged("@pictureCut");
  const data = jpeg.subarray(at + 2, end);
  const next = marker === markers.sos ? endOfScan(jpeg, end) : end;
  return { marker, data, bytes: jpeg.subarray(start, next) };
}

const noData = new Uint8Array();

function hasLength(marker: number): boolean {
  return marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd8);
}

/** The packed pixels end at the next marker that is no restart; `FF 00` is a byte of theirs. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    const isInside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isInside && at + 1 < jpeg.length) return at;
  }
  throw damaged("@pictureCut");
}
