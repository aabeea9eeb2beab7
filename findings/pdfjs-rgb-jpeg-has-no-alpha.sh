#!/usr/bin/env bash
# pdfjs-dist 6.5.438, its decoder of JPEG files: `getData({ forceRGBA: true })` gives four bytes a point
# for YCbCr files, and three for files whose Adobe segment says RGB. Canvases filled from it are skewed.
# Guessed: forceRGBA forces RGBA.
# Seen: 256 bytes for 8 × 8 points of the one file, 192 of the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pdfjs-dist@6.5.438 jpeg-js@0.4.4
cat >decode.mjs <<'NODE'
import jpeg from "jpeg-js";
import { JpegImage } from "pdfjs-dist/image_decoders/pdf.image_decoders.mjs";

const size = { width: 8, height: 8 };
const file = jpeg.encode({ data: Buffer.alloc(8 * 8 * 4, 90), ...size }, 100).data;
const length = [0, 14];
const adobe = Buffer.from([0xff, 0xee, ...length, ...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0]);
const marked = Buffer.concat([file.subarray(0, 2), adobe, file.subarray(2)]);
const bytes = (source) => {
  const image = new JpegImage();
  image.parse(source);
  return image.getData({ ...size, forceRGBA: true }).length;
};
console.log("YCbCr", bytes(file), "RGB", bytes(marked));
const isSo = bytes(file) === 256 && bytes(marked) === 192;
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node decode.mjs
