#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) and mammoth 1.13.0 (Python) on the two ways in which a Word file may hold a
# field with its result: of the long one (`w:fldChar`) they tell the result, of the short one (`w:fldSimple`),
# which means the same, nothing is left. Numbers of tables, references and document properties vanish.
# Guessed: the result that is stored is told in both cases.
# Seen: 见表3。 of the long form and 见表。 of the short one, by both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 mammoth==1.13.0 python-docx==1.2.0
cd "$folder"
"$folder/python/bin/python" - <<'PYTHON'
import sys

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def run(content):
    return f"<w:r>{content}</w:r>"


def mark(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


result = run("<w:t>3</w:t>")
order = " SEQ 表 "
told = run(f'<w:instrText xml:space="preserve">{order}</w:instrText>')
long = mark("begin") + told + mark("separate") + result + mark("end")
short = f'<w:fldSimple w:instr="{order}">{result}</w:fldSimple>'


def read(field):
    document = docx.Document()
    content = run("<w:t>见表</w:t>") + field + run("<w:t>。</w:t>")
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{content}</w:p>"))
    document.save("field.docx")
    with open("field.docx", "rb") as file:
        return pypandoc.convert_file("field.docx", "plain").strip(), mammoth.extract_raw_text(file).value.strip()


print(pypandoc.get_pandoc_version(), "long", read(long), "short", read(short))
is_so = read(long) == ("见表3。", "见表3。") and read(short) == ("见表。", "见表。")
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
