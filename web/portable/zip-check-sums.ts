const directoryEnd = 0x06054b50;
const wideLocator = 0x07064b50;
const directoryEntry = 0x02014b50;

/** The end of the directory, without a comment. */
const endBytes = 22;

/**
 * The CRC-32 of each entry in the order of the ZIP's directory, which is where fflate reads
 * everything else, too.
 *
 * @throws {RangeError} where the file ends too soon.
 * @see PKWARE APPNOTE 4.3.12, 4.3.14, 4.3.16
 */
export function zipCheckSums({ buffer, byteOffset, byteLength }: Uint8Array): number[] {
  const view = new DataView(buffer, byteOffset, byteLength);
  const sums: number[] = [];
  let at = directoryStart(view);
  while (at + 4 <= byteLength && view.getUint32(at, true) === directoryEntry) {
    sums.push(view.getUint32(at + 16, true));
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

function directoryStart(view: DataView): number {
  let end = view.byteLength - endBytes;
  while (view.getUint32(end, true) !== directoryEnd) end -= 1;
  const isWide = end >= 20 && view.getUint32(end - 20, true) === wideLocator;
  return isWide
    ? view.getUint32(view.getUint32(end - 12, true) + 48, true)
    : view.getUint32(end + 16, true);
}
