#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): the first paragraph of a Word file, if its style is Title, becomes
# metadata and is missing in what is written, unless `--standalone` is asked for. Plain text lacks it, too:
# the name of a report is gone without a warning.
# Guessed: a conversion to plain text or to a piece of HTML has every paragraph of the document.
# Seen: 正文。 alone, without 年度报告.
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

document = docx.Document()
document.add_paragraph("年度报告", style="Title")
document.add_paragraph("正文。")
document.save("report.docx")
plain = pypandoc.convert_file("report.docx", "plain")
html = pypandoc.convert_file("report.docx", "html")
print(pypandoc.get_pandoc_version(), repr(plain), repr(html))
is_so = plain.strip() == "正文。" and html.strip() == "<p>正文。</p>"
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
