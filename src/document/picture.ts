/**
 * A picture that is safe to print as it is: its kind told by content, turned upright, without any
 * metadata, in a colour space that every writer may use (gray or RGB, 8 bit, no transparency).
 */
export type Picture = {
  /** `jpeg`: the bytes of a baseline or progressive JPEG. `png`: a non-interlaced 8-bit PNG of colour type 0 or 2. */
  readonly kind: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colours: "gray" | "rgb";
};

/** Whether two are one file: a document that shows it twice holds it once. */
export function isSamePicture(one: Picture, other: Picture): boolean {
  return one === other || Buffer.compare(one.bytes, other.bytes) === 0;
}
