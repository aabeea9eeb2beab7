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
