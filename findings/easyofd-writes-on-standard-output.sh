#!/usr/bin/env bash
# easyofd 20260427 writes lines of its own on the standard output whenever it reads a file, besides
# what it gives to its logger. A program that answers on its standard output is spoilt by the call.
# Guessed: with the logger taken away, reading is silent.
# Seen: `public_res_drawparam []` twice for a file of one picture that the library made itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check easyofd==20260427
cd "$folder"
"$folder/python/bin/python" - <<'PYTHON' 2>/dev/null
import contextlib
import io
import sys

from easyofd.ofd import OFD
from loguru import logger
from PIL import Image

logger.remove()
with contextlib.redirect_stdout(io.StringIO()):
    made = OFD().jpg2ofd([Image.new("RGB", (60, 40), "white")])
said = io.StringIO()
with contextlib.redirect_stdout(said):
    OFD().read(made, fmt="binary")
print(repr(said.getvalue()))
is_so = said.getvalue() == "public_res_drawparam []\npublic_res_drawparam []\n"
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
