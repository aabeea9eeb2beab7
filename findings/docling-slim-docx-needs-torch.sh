#!/usr/bin/env bash
# docling-slim 2.143.0, installed for Word files alone (extra `format-docx`), cannot be imported by the
# way its manual shows: `docling.document_converter` imports the pipeline for sound, and that wants torch.
# Guessed: an extra that is named after a format brings all that the format needs.
# Seen: ModuleNotFoundError: No module named 'torch'. The backend for Word files by itself works.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check 'docling-slim[format-docx]==2.143.0'
"$folder/python/bin/python" - <<'PYTHON'
import sys

from docling.backend.msword_backend import MsWordDocumentBackend  # noqa: F401

try:
    import docling.document_converter  # noqa: F401
except ModuleNotFoundError as error:
    print(f"still so: {error}")
    sys.exit(0)
print("changed: the converter can be imported")
sys.exit(1)
PYTHON
