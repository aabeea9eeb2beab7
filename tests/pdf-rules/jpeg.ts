/** What a JPEG says of its points. */
export type JpegFrame = {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
};

/** The frame of a JPEG. @see ITU-T T.81, B.2.2 (frame header) */
export function jpegFrame(bytes: Buffer): JpegFrame | undefined {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (!frames.has(marker)) continue;
    const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
    return { width, height, colours: bytes[at + 9] ?? 0 };
  }
  return undefined;
}

/** Baseline, extended and progressive. */
const frames: ReadonlySet<number> = new Set([0xffc0, 0xffc1, 0xffc2]);
