"""What openpyxl reads of each XLSX: cells that hold something, and merged areas. Arguments: files."""
import json
import sys

import openpyxl


def read(file):
    return [
        {
            "name": sheet.title,
            "cells": {
                cell.coordinate: cell.value
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            },
            "merged": sorted(str(one) for one in sheet.merged_cells.ranges),
        }
        for sheet in openpyxl.load_workbook(file)
    ]


print(json.dumps([read(file) for file in sys.argv[1:]], ensure_ascii=False, default=str))
