import type { Table, TableCell, TableCellRole } from "../../document/blocks.ts";
import { spreadCells } from "../../document/table-grid.ts";
import { type CellPlace, tableHeaders } from "../../document/table-headers.ts";
import { type Captioned, writeCaption } from "./caption-structure.ts";
import { markKey } from "./marks.ts";
import { type PdfDictionary, type Reference, textString } from "./pdf-kit.ts";
import { markedContent, type Structure, writeElement } from "./structure-element.ts";

type Place = CellPlace & { readonly block: number };

/** A table, its rows and cells. Every figure knows its headers, however these are merged. */
export function writeTable(
  structure: Structure,
  parent: Reference,
  table: Table,
  { index: block, caption }: Captioned,
): Reference {
  const headers = tableHeaders(table);
  const rows = spreadCells(table);
  return writeElement(structure, parent, tableDictionary(table), (element) => [
    ...writeCaption(structure, element, caption),
    ...rows.map((slots, row) =>
      writeElement(structure, element, { S: "TR" }, (line) =>
        slots.flatMap(({ cell, corner }, column) => {
          const place = { block, row, column };
          const own = headers[row]?.[column] ?? [];
          return corner ? [writeCell(structure, line, cell, { place, headers: own })] : [];
        }),
      ),
    ),
  ]);
}

function tableDictionary({ description }: Table): PdfDictionary {
  const summary = { O: "Table", Summary: textString(description) };
  return { S: "Table", ...(description ? { A: summary } : {}) };
}

type Headed = { readonly place: Place; readonly headers: readonly CellPlace[] };

function writeCell(
  structure: Structure,
  parent: Reference,
  cell: TableCell,
  { place, headers }: Headed,
): Reference {
  const scope = scopes[cell.role];
  const content = markedContent(structure, markKey({ type: "cell", ...place }));
  const span = {
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
  };
  if (!scope) {
    const ids = headers.map((header) => textString(idOf({ ...header, block: place.block })));
    const attributes = { O: "Table", ...span, ...(ids.length > 0 ? { Headers: ids } : {}) };
    return writeElement(structure, parent, { S: "TD", A: attributes }, content);
  }
  const id = idOf(place);
  const attributes = { O: "Table", ...span, Scope: scope };
  const dictionary = { S: "TH", ID: textString(id), A: attributes };
  const element = writeElement(structure, parent, dictionary, content);
  structure.named.set(id, element);
  return element;
}

/** What a header heads. The corner explains the table and heads nothing. */
const scopes: Readonly<Record<TableCellRole, "Row" | "Column" | undefined>> = {
  corner: undefined,
  band: "Column",
  columnHeader: "Column",
  rowHeader: "Row",
  value: undefined,
};

function idOf({ block, row, column }: Place): string {
  return `b${block}r${row}c${column}`;
}
