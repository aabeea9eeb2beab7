#!/usr/bin/env bash
# pypdf 7.1.1: `PdfWriter(clone_from=…)`, the way to copy a file with all that belongs to it, writes %PDF-1.3 at
# the head of the copy, whatever the file had. `append()`, which takes the pages alone, keeps the version.
# A PDF/A-4 must begin with %PDF-2.: the copy still claims to be one in its metadata.
# Guessed: the copy has the version of the file, most of all when only pages and metadata were asked for.
# Seen: %PDF-2.0 (typst 0.15.2, PDF/A-4), %PDF-1.3 with the claim of part 4 cloned, %PDF-2.0 without it appended.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1 typst==0.15.2
cd "$folder"
cat >page.typ <<'TYPST'
#set document(title: "Report", date: datetime(year: 2024, month: 1, day: 1))
= Report
TYPST
"$folder/python/bin/python" - <<'PYTHON'
import io
import re
import sys

import pypdf
import typst

made = typst.compile("page.typ", pdf_standards=["a-4"])
appended = pypdf.PdfWriter()
appended.append(io.BytesIO(made))


def written(writer):
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def described(file):
    metadata = pypdf.PdfReader(io.BytesIO(file)).root_object.get("/Metadata")
    claim = re.search(rb"pdfaid:part(?:>|=\")(\d)", metadata.get_object().get_data()) if metadata else None
    return file[:8].decode(), claim and claim[1].decode()


seen = [described(file) for file in (made, written(pypdf.PdfWriter(clone_from=io.BytesIO(made))), written(appended))]
print(seen)
is_so = seen == [("%PDF-2.0", "4"), ("%PDF-1.3", "4"), ("%PDF-2.0", None)]
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
