"""What a library reads of each PDF. Arguments: the library, files."""
import json
import sys


def read_with_pikepdf(file):
    import pikepdf

    with pikepdf.open(file) as pdf:
        metadata = pdf.open_metadata()
        return {
            "problems": [str(one) for one in pdf.check_pdf_syntax()],
            "pages": len(pdf.pages),
            "archival": metadata.pdfa_status,
            "lang": str(pdf.Root.Lang),
        }


def read_with_pdfminer(file):
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LTTextContainer

    return {
        "pages": [
            "".join(one.get_text() for one in page if isinstance(one, LTTextContainer))
            for page in extract_pages(file)
        ]
    }


def read_with_pymupdf(file):
    import pymupdf

    with pymupdf.open(file) as pdf:
        return {"pages": [page.get_text() for page in pdf]}


def read_with_pdfplumber(file):
    """Ruled tables of each page, a row of cells each; what a merged cell covers is none."""
    import pdfplumber

    with pdfplumber.open(file) as pdf:
        return {
            "pages": [page.extract_text() for page in pdf.pages],
            "tables": [table for page in pdf.pages for table in page.extract_tables()],
        }


readers = {
    "pikepdf": read_with_pikepdf,
    "pdfminer.six": read_with_pdfminer,
    "PyMuPDF": read_with_pymupdf,
    "pdfplumber": read_with_pdfplumber,
}
print(json.dumps([readers[sys.argv[1]](file) for file in sys.argv[2:]], ensure_ascii=False))
