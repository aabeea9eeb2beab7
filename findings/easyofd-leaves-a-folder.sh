#!/usr/bin/env bash
# easyofd 20260427: `jpg2ofd()` gives the bytes of the file that it makes, and besides writes all parts of it into a
# folder `test` of the working directory and leaves them there. Where there is a folder of that name, as after
# the first call, the call fails; where the working directory cannot be written to, as well.
# Guessed: from pictures in memory to bytes in memory, as often as one likes and without a trace on the disk.
# Seen: test/OFD.xml and five more files after the first call; FileExistsError by the second.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check easyofd==20260427
mkdir "$folder/empty"
cd "$folder/empty"
"$folder/python/bin/python" - 2>/dev/null <<'PYTHON'
import contextlib
import io
import sys
from pathlib import Path

from easyofd.ofd import OFD
from PIL import Image


def make():
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            return type(OFD().jpg2ofd([Image.new("RGB", (60, 40), "white")])).__name__
        except FileExistsError:
            return "FileExistsError"


first = make()
left = sorted(str(path) for path in Path().rglob("*") if path.is_file())
second = make()
print(first, left, second)
is_so = first == "bytes" and len(left) == 6 and "test/OFD.xml" in left and second == "FileExistsError"
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
