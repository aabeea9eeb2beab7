import { joinBytes } from "../../document/join-bytes.ts";
import type { Picture } from "../../document/picture.ts";
import { pictureLimits } from "../limits.ts";
import { pictureFault } from "../picture-fault.ts";
import type { NotedPicture, PictureNote } from "../picture-note.ts";
import { checkSize, checkUnpackedSize } from "../size.ts";
import { checkScans, type Frame, readFrame } from "./frame.ts";
import { isRgb, orientationOf, profileOf } from "./metadata.ts";
import { readSegments, type Segment } from "./segments.ts";

/**
 * Reads a JPEG. Its packed pixels stay as they are, and all that stands beside them goes; only one
 * that was taken with the camera on its side is unpacked, turned and packed anew.
 *
 * @throws {PictureFault}
 */
export async function readJpeg(bytes: Uint8Array): Promise<NotedPicture> {
  const segments = readSegments(bytes);
  const frame = readFrame(segments);
  checkSize(frame);
  checkScans(segments, frame);
  const profile = profileOf(segments);
  const notes: PictureNote[] = profile === undefined ? [] : [{ rule: "PIC-PROFILE", profile }];
  const plain = strip(segments, frame);
  const orientation = orientationOf(segments);
  if (orientation === 1) return { picture: plain, notes };
  checkUnpackedSize(frame);
  checkTurnedBytes(plain.bytes.length);
  const { turnJpeg } = await import("./turn-jpeg.ts");
  return { picture: turnJpeg(plain, orientation), notes: [...notes, { rule: "PIC-TURNED" }] };
}

/** @throws {PictureFault} for one that would take too long, and too much memory. */
function checkTurnedBytes(length: number): void {
  const { turnedBytes: limit } = pictureLimits;
  if (length > limit) throw pictureFault("PIC-TURN", { l: length, limit });
}

/** JFIF 1.02 without a density: says that three components are luminance and chrominance. */
const jfif = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0);
/** Adobe's segment with transform 0: says that they are red, green and blue. */
const adobeRgb = Uint8Array.of(
  ...[0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0],
);

/** The picture without APPn and COM, but for the one that says what its components are. */
function strip(segments: readonly Segment[], frame: Frame): Picture {
  const kept = segments.filter(({ marker }) => marker < 0xe0).map(({ bytes }) => bytes);
  const head = isRgb(segments, frame) ? adobeRgb : jfif;
  const bytes = joinBytes([Uint8Array.of(0xff, 0xd8), head, ...kept, Uint8Array.of(0xff, 0xd9)]);
  const { widthPx, heightPx, components } = frame;
  const colours = components.length === 1 ? "gray" : "rgb";
  return { kind: "jpeg", bytes, widthPx, heightPx, colours };
}
