#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) reads a Word table's alternative text (`w:tblDescription`), which nobody
# sees and only screen readers tell, and writes it as the visible caption of the table.
# Guessed: alternative text becomes an attribute, or is left out; a caption comes from a paragraph of that style.
# Seen: <caption>两行两列的表</caption>.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 python-docx==1.2.0
cd "$folder"
"$folder/python/bin/python" - <<'PYTHON'
import sys

import docx
import pypandoc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = docx.Document()
table = document.add_table(2, 2)
description = OxmlElement("w:tblDescription")
description.set(qn("w:val"), "两行两列的表")
table._tbl.tblPr.append(description)
document.save("table.docx")
html = pypandoc.convert_file("table.docx", "html")
print(pypandoc.get_pandoc_version(), html.split("<colgroup>")[0])
is_so = "<caption>两行两列的表</caption>" in html
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
