#!/usr/bin/env bash
# docling 2.143.0 on a Word table: a cell of two paragraphs is told as the text of its cell and, by
# `iterate_items()`, as two more texts behind the table. Cells of one paragraph are told once.
# Guessed: what belongs to a table is told with the table, and nothing twice.
# Seen: the table's cells 甲, "4\n（其中修订1件）", then the texts 4 and （其中修订1件）.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check 'docling-slim[format-docx]==2.143.0' python-docx==1.2.0
cd "$folder"
"$folder/python/bin/python" - <<'PYTHON'
import sys
from pathlib import Path

import docx
from docling.backend.msword_backend import MsWordDocumentBackend
from docling.datamodel.base_models import InputFormat
from docling.datamodel.document import InputDocument
from docling_core.types.doc import TableItem, TextItem

document = docx.Document()
table = document.add_table(1, 2)
table.cell(0, 0).text = "甲"
table.cell(0, 1).text = "4"
table.cell(0, 1).add_paragraph("（其中修订1件）")
document.save("table.docx")

opened = InputDocument(
    path_or_stream=Path("table.docx"),
    format=InputFormat.DOCX,
    backend=MsWordDocumentBackend,
    filename="table.docx",
)
items = [item for item, _ in opened._backend.convert().iterate_items()]
cells = [cell.text for item in items if isinstance(item, TableItem) for cell in item.data.table_cells]
texts = [item.text for item in items if isinstance(item, TextItem)]
print("cells", cells, "texts", texts)
is_so = cells == ["甲", "4\n（其中修订1件）"] and texts == ["4", "（其中修订1件）"]
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
