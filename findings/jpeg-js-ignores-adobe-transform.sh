#!/usr/bin/env bash
# jpeg-js 0.4.4 decodes three components as YCbCr also where the file's Adobe segment says that they are
# RGB (transform 0). Photoshop and printing houses write such files; libjpeg and pdf.js heed the segment.
# Guessed: a decoder that reads the Adobe segment, as its `adobe` member shows, uses it.
# Seen: the same colours with and without the segment.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jpeg-js@0.4.4
cat >decode.mjs <<'NODE'
import jpeg from "jpeg-js";

const data = Buffer.alloc(8 * 8 * 4).fill(Buffer.from([200, 30, 60, 255]));
const file = jpeg.encode({ data, width: 8, height: 8 }, 100).data;
const length = [0, 14];
const adobe = Buffer.from([0xff, 0xee, ...length, ...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0]);
const marked = Buffer.concat([file.subarray(0, 2), adobe, file.subarray(2)]);
const colour = (bytes) => [...jpeg.decode(bytes).data.subarray(0, 3)];
console.log("plain", colour(file), "marked as RGB", colour(marked));
const isSo = String(colour(file)) === String(colour(marked));
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node decode.mjs
