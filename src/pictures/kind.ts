/** Files that are taken for pictures: their first bytes, or those that stand at a place. */
const beginnings: readonly (readonly [kind: string, start: string, at?: number])[] = [
  ["png", "\x89PNG\r\n\x1a\n"],
  ["jpeg", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["WebP", "WEBP", 8],
  ["AVIF", "ftypavi", 4],
  ["HEIC", "ftyphei", 4],
  ["HEIC", "ftyphev", 4],
  ["HEIC", "ftypmif", 4],
  ["BMP", "BM"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["JPEG 2000", "\0\0\0\x0cjP  "],
  ["JPEG 2000", "\xff\x4f\xff\x51"],
  ["JPEG XL", "\xff\x0a"],
  ["JPEG XL", "\0\0\0\x0cJXL "],
  ["PSD", "8BPS"],
  ["PDF", "%PDF"],
  ["EMF", " EMF", 40],
  ["WMF", "\xd7\xcd\xc6\x9a"],
  ["ICO", "\0\0\x01\0"],
  ["ZIP", "PK\x03\x04"],
];

const svg = /<svg[\s>]/;

/** The kind of a file, told by what is in it: `png`, `jpeg`, or the name of another. */
export function kindOfPicture(bytes: Uint8Array): string {
  if (bytes.length === 0) return "@emptyFile";
  const start = String.fromCharCode(...bytes.subarray(0, 1000));
  const kind = beginnings.find(([, words, at = 0]) => start.startsWith(words, at))?.[0];
  return kind ?? (svg.test(start) ? "SVG" : "@unknownFile");
}
