"""What easyofd reads of each OFD: its pages' text. Arguments: files."""
import contextlib
import io
import json
import sys


def read(file):
    from loguru import logger

    logger.remove()
    from easyofd.ofd import OFD

    opened = OFD()
    opened.read(file, fmt="path")
    (document,) = opened.data
    pages = sorted(document["page_info"].items())
    return {"pages": ["".join(one["text"] for one in page["text_list"]) for _, page in pages]}


# The library tells what it does on the standard output.
with contextlib.redirect_stdout(io.StringIO()):
    found = [read(file) for file in sys.argv[1:]]
print(json.dumps(found, ensure_ascii=False))
