import type { CellElement, TableElement } from "../../../layout/structure/structure.ts";
import { type PdfDictionary, type Reference, textString } from "../pdf-values.ts";
import { writeCaption } from "./caption-structure.ts";
import { markedContent, type Structure, writeElement } from "./structure-element.ts";

/** A table, its rows and cells. */
export function writeTable(
  structure: Structure,
  parent: Reference,
  { description, caption, rows }: TableElement,
): Reference {
  return writeElement(structure, parent, tableDictionary(description), (element) => [
    ...writeCaption(structure, element, caption),
    ...rows.map((cells) =>
      writeElement(structure, element, { S: "TR" }, (line) =>
        cells.map((cell) => writeCell(structure, line, cell)),
      ),
    ),
  ]);
}

function tableDictionary(description: string): PdfDictionary {
  const summary = { O: "Table", Summary: textString(description) };
  return { S: "Table", ...(description ? { A: summary } : {}) };
}

function writeCell(structure: Structure, parent: Reference, cell: CellElement): Reference {
  const { id, scope, headers } = cell;
  const content = markedContent(structure, cell.content);
  const span = {
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
  };
  if (!scope) {
    const ids = headers.map(textString);
    const attributes = { O: "Table", ...span, ...(ids.length > 0 ? { Headers: ids } : {}) };
    return writeElement(structure, parent, { S: "TD", A: attributes }, content);
  }
  const attributes = { O: "Table", ...span, Scope: scope };
  const dictionary = { S: "TH", ID: textString(id), A: attributes };
  const element = writeElement(structure, parent, dictionary, content);
  structure.named.set(id, element);
  return element;
}
