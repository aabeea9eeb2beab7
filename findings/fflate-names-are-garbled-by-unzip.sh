#!/usr/bin/env bash
# fflate 0.8.3 sets the UTF-8 flag of an entry with a Chinese name and marks the archive as made by
# MS-DOS. Debian's unzip (6.00), and the file managers of UOS and Kylin that call it, take such names for
# the code page of DOS in spite of the flag. With `{ os: 3 }` (Unix) for each file the names are right.
# Guessed: the flag decides, whoever made the archive.
# Seen: 年报.txt is unpacked under another name; with `os: 3` as 年报.txt.
set -euo pipefail
command -v unzip >/dev/null || { echo "needs Debian's unzip"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3
node --input-type=module --eval '
import { writeFileSync } from "node:fs";
import { zipSync } from "fflate";
const text = Buffer.from("1");
writeFileSync("dos.zip", zipSync({ "年报.txt": text }));
writeFileSync("unix.zip", zipSync({ "年报.txt": [text, { os: 3 }] }));
'
export LC_ALL=C.UTF-8
dos=$(unzip -Z1 dos.zip)
unix=$(unzip -Z1 unix.zip)
printf 'MS-DOS: %q\nUnix: %q\n' "$dos" "$unix"
if [ "$dos" != "年报.txt" ] && [ "$unix" = "年报.txt" ]; then echo "still so"; else echo "changed"; exit 1; fi
