import { readFileSync } from "node:fs";

/** 48 × 32 pixels: red and green above, blue and white below, the left ones twice as wide. */
export function jpeg(name: string): Buffer {
  return readFileSync(new URL(`files/${name}.jpg`, import.meta.url));
}

export function segment(marker: number, data: Uint8Array | readonly number[]): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]),
    bytes,
  ]);
}

/** The file with more segments at its head. */
export function withSegments(file: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)]);
}

/** EXIF as cameras write it, with the place where the picture was taken. */
export function exif(orientation: number, order: "II" | "MM" = "MM"): Buffer {
  const isLittle = order === "II";
  const tiff = Buffer.alloc(100);
  tiff.write(order, "latin1");
  const u16 = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  u16(0x8825, 22);
  u16(4, 24);
  u32(1, 26);
  u32(40, 30);
  tiff.write("GPS 31.2304N 121.4737E", 50, "latin1");
  return tiff;
}

export const exifSegment = (orientation: number, order?: "II" | "MM") =>
  segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif(orientation, order)]));

/** Where the frame's header stands: behind its marker and length. */
export function frameAt(file: Buffer): number {
  for (let at = 2; at < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return at + 4;
  }
  throw new Error("no frame");
}

/** The file with other bytes in its frame. */
export function withFrame(file: Buffer, offset: number, bytes: readonly number[]): Buffer {
  const changed = Buffer.from(file);
  changed.set(bytes, frameAt(file) + offset);
  return changed;
}
