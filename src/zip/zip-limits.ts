/** What a ZIP may hold. */
export type ZipLimits = {
  readonly entries: number;
  /** Of all files together, unpacked: counted while they are, whatever the ZIP says of itself. */
  readonly bytes: number;
};

/** Text shrinks to a tenth or so; a ZIP that holds a hundred times its size is a trap. */
const largestRatio = 100;

/** Small files may be as regular as they like. */
const harmlessBytes = 1024 * 1024;

/** The bytes that a ZIP of so many may hold. */
export function largestUnpacked(packed: number, limits: ZipLimits): number {
  return Math.min(limits.bytes, Math.max(harmlessBytes, packed * largestRatio));
}
