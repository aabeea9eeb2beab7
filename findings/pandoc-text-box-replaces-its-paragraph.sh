#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): a paragraph in which a text box is anchored, in the way Word writes text
# boxes (`mc:AlternateContent`, first choice a shape of 2010), is replaced by the text of the box. Its own words
# are gone without a warning. With the older picture alone (`w:pict`) the paragraph stays and the box is gone.
# Guessed: both are told, one behind the other, as mammoth does.
# Seen: 框中 alone; 前文 and 后文 are nowhere.
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
from docx.oxml import parse_xml

spaces = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
content = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>"
shape = f"""<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="400000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"""
drawing = f"""<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="400000"/>
<wp:docPr id="1" name="文本框 1"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{spaces["wps"]}">{shape}</a:graphicData></a:graphic>
</wp:inline></w:drawing>"""
picture = f'<w:pict><v:shape style="width:70pt;height:30pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
chosen = f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent>'


def convert(box):
    document = docx.Document()
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in spaces.items())
    runs = f"<w:r><w:t>前文</w:t></w:r><w:r>{box}</w:r><w:r><w:t>后文</w:t></w:r>"
    document.element.body.insert(0, parse_xml(f"<w:p {declared}>{runs}</w:p>"))
    document.save("box.docx")
    return pypandoc.convert_file("box.docx", "plain").split()


new, old = convert(chosen), convert(picture)
print(pypandoc.get_pandoc_version(), new, old)
is_so = new == ["框中"] and old == ["前文后文"]
print("still so" if is_so else "changed")
sys.exit(0 if is_so else 1)
PYTHON
