#!/usr/bin/env bash
# easyofd 20260427: `jpg2ofd()` gives the bytes of the file that it makes, and besides writes all parts of it into a
# folder `test` of the working directory, and leaves them there. A folder of that name has its files overwritten;
# where the working directory cannot be written to, as in a function without a server, the call fails.
# Guessed: from pictures in memory to bytes in memory, without a trace on the disk.
# Seen: test/OFD.xml, test/Doc_0/Document.xml and four more in a folder that was empty.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check easyofd==20260427
mkdir "$folder/empty"
cd "$folder/empty"
"$folder/python/bin/python" - >/dev/null 2>&1 <<'PYTHON'
from easyofd.ofd import OFD
from PIL import Image

OFD().jpg2ofd([Image.new("RGB", (60, 40), "white")])
PYTHON
left=$(find . -type f | sort)
echo "$left"
if [ "$(wc -l <<<"$left")" = 6 ] && [ -f test/OFD.xml ]; then echo "still so"; else echo "changed"; exit 1; fi
