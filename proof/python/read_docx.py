"""What python-docx, docling or pandoc reads of each DOCX: headings, texts, tables. Arguments: the library, files."""
import json
import re
import sys
from pathlib import Path


def read_with_python_docx(file):
    import docx
    from docx.table import Table

    headings, tables, text = [], [], []
    document = docx.Document(file)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            cells = cells_of(block)
            tables.append(cells)
            text += [cell[4] for cell in cells]
            continue
        text.append(block.text)
        level = re.fullmatch(r"Heading (\d)", block.style.name)
        if level:
            headings.append([int(level[1]), block.text])
    return {"headings": headings, "tables": tables, "text": "".join(text)}


def cells_of(table):
    """Places of one cell are known by the element that stands for all of them."""
    places = {}
    for row, line in enumerate(table.rows):
        for column, cell in enumerate(line.cells):
            places.setdefault(cell._tc, (cell.text, []))[1].append((row, column))
    return [
        [at[0][0], at[0][1], at[-1][0] - at[0][0] + 1, at[-1][1] - at[0][1] + 1, text]
        for text, at in places.values()
    ]


def read_with_docling(file):
    from docling.backend.msword_backend import MsWordDocumentBackend
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.document import InputDocument
    from docling_core.types.doc import SectionHeaderItem, TableItem, TextItem, TitleItem

    path = Path(file)
    opened = InputDocument(
        path_or_stream=path, format=InputFormat.DOCX, backend=MsWordDocumentBackend, filename=path.name
    )
    headings, tables, text = [], [], []
    document = opened._backend.convert()
    for item, _ in document.iterate_items():
        if isinstance(item, TableItem):
            cells = [
                [one.start_row_offset_idx, one.start_col_offset_idx, one.row_span, one.col_span, one.text]
                for one in item.data.table_cells
            ]
            tables.append(cells)
            text += [cell[4] for cell in cells]
            continue
        if not isinstance(item, TextItem) or stands_in_table(item, document):
            continue
        text.append(item.text)
        if isinstance(item, SectionHeaderItem) and not isinstance(item, TitleItem):
            headings.append([item.level, item.text])
    return {"headings": headings, "tables": tables, "text": "".join(text)}


def stands_in_table(item, document):
    """Cells of several paragraphs are told once as text of their table, and once more behind it."""
    from docling_core.types.doc import TableItem

    parent = item.parent
    while parent is not None:
        above = parent.resolve(document)
        if isinstance(above, TableItem):
            return True
        parent = above.parent
    return False


def read_with_pandoc(file):
    import pypandoc

    return {"html": pypandoc.convert_file(file, "html", format="docx", extra_args=["--wrap=none", "--standalone"])}


readers = {
    "python-docx": read_with_python_docx,
    "docling": read_with_docling,
    "pandoc": read_with_pandoc,
}
print(json.dumps([readers[sys.argv[1]](file) for file in sys.argv[2:]], ensure_ascii=False))
