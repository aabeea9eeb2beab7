#!/usr/bin/env bash
# docling 2.143.0 on a Word file: what was inserted while changes were tracked (`w:ins`), and the number of
# a simple field (`w:fldSimple`), is told of a paragraph in the text and is missing of the same paragraph in
# the cell of a table. 共5件, once 共3件, has no figure at all there: no warning, the cell is there.
# Guessed: a paragraph reads the same wherever it stands.
# Seen: the texts 共5件 and 表3; the cells 共件 and 表.
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
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def paragraph(content):
    return parse_xml(f"<w:p {nsdecls('w')}>{content}</w:p>")


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


who = 'w:author="审" w:date="2024-01-01T00:00:00Z"'
gone = f'<w:del w:id="1" {who}><w:r><w:delText>3</w:delText></w:r></w:del>'
come = f'<w:ins w:id="2" {who}>{run("5")}</w:ins>'
changed = run("共") + gone + come + run("件")
numbered = run("表") + f'<w:fldSimple w:instr=" SEQ 表 ">{run("3")}</w:fldSimple>'

document = docx.Document()
table = document.add_table(1, 2)
for cell, content in zip(table.rows[0].cells, (changed, numbered)):
    table._tbl.addprevious(paragraph(content))
    cell._tc.replace(cell.paragraphs[0]._p, paragraph(content))
document.save("report.docx")

opened = InputDocument(
    path_or_stream=Path("report.docx"),
    format=InputFormat.DOCX,
    backend=MsWordDocumentBackend,
    filename="report.docx",
)
items = [item for item, _ in opened._backend.convert().iterate_items()]
texts = [item.text for item in items if isinstance(item, TextItem)]
cells = [cell.text for item in items if isinstance(item, TableItem) for cell in item.data.table_cells]
print("texts", texts, "cells", cells)
is_so = texts == ["共5件", "表3"] and cells == ["共件", "表"]
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
