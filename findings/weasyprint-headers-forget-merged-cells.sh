#!/usr/bin/env bash
# WeasyPrint 70.0 with `pdf_variant="pdf/ua-1"` (needs Debian's libpango-1.0-0 and libpangoft2-1.0-0): each cell of
# a tagged table names its headings (`/Headers`), and a cell that is merged downwards has its `/RowSpan`. The one
# does not know of the other: in the rows that a merged heading reaches into, the columns are counted
# from the left as if it were not there. A screen reader tells figures with no heading, or with a wrong one.
# Guessed: 2 beside 丙 has the same headings as 1 above it, 甲 and 数.
# Seen: 乙 has 甲, 1 has 甲 and 数; 丙 has 项目 (the heading above 甲) and not 甲; 2 has none, an empty list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
"$folder/python/bin/python" - <<'PYTHON'
import io
import sys

import pikepdf
import weasyprint

html = """<html lang="zh"><title>年报</title><table>
<thead><tr><th>项目</th><td>类</td><th>数</th></tr></thead>
<tbody><tr><th rowspan="2" scope="row">甲</th><td>乙</td><td>1</td></tr><tr><td>丙</td><td>2</td></tr></tbody></table></html>"""
made = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")


def cells(element):
    if isinstance(element, pikepdf.Array):
        return [cell for one in element for cell in cells(one)]
    if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
        return []
    return [element] if element.S in ("/TH", "/TD") else cells(element.get("/K", pikepdf.Array()))


with pikepdf.open(io.BytesIO(made)) as pdf:
    found = cells(pdf.Root.StructTreeRoot.K)
    words = ["项目", "类", "数", "甲", "乙", "1", "丙", "2"]
    names = {str(cell.ID): word for cell, word in zip(found, words) if "/ID" in cell}
    headings = {
        word: [names[str(one)] for one in cell.A.Headers]
        for cell, word in zip(found, words)
        if "/A" in cell and "/Headers" in cell.A
    }
    spans = [word for cell, word in zip(found, words) if "/A" in cell and "/RowSpan" in cell.A]
print(headings, "merged", spans)
expected = {"乙": ["甲"], "1": ["甲", "数"], "丙": ["项目"], "2": []}
is_so = spans == ["甲"] and {word: headings.get(word) for word in expected} == expected
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
