#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): a row of a Word table that is marked to be repeated at the top of pages
# (`w:tblHeader`) and does not stand at the table's top has no effect in Word, as ISO 29500 says of it.
# pandoc takes it out of its place and puts it behind the first row: the rows' order is another one.
# Guessed: the mark is passed over, as by mammoth, or the row is a heading where it stands. Never is a row moved.
# Seen: 项目, 二、处理, 一、受理 for the rows 项目 (marked), 一、受理, 二、处理 (marked).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 python-docx==1.2.0
cd "$folder"
"$folder/python/bin/python" - <<'PYTHON'
import json
import sys

import docx
import pypandoc
from docx.oxml import OxmlElement

document = docx.Document()
table = document.add_table(0, 1)
for text, is_marked in (("项目", True), ("一、受理", False), ("二、处理", True)):
    row = table.add_row()
    row.cells[0].text = text
    if is_marked:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
document.save("table.docx")
html = pypandoc.convert_file("table.docx", "html")
read = [line.split(">")[1].split("<")[0] for line in html.splitlines() if line.startswith(("<th>", "<td>"))]
print(pypandoc.get_pandoc_version(), json.dumps(read, ensure_ascii=False))
is_so = read == ["项目", "二、处理", "一、受理"]
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
