import { all, readPart, textOf, type XmlElement } from "./read-docx.ts";

/** The rows of a workbook's only sheet: texts, numbers and empty cells, and no formula. */
export function readSheet(xlsx: Uint8Array): (string | number | undefined)[][] {
  const texts = all(readPart(xlsx, "xl/sharedStrings.xml"), "si").map(textOf);
  const sheet = readPart(xlsx, "xl/worksheets/sheet1.xml");
  if (all(sheet, "f").length > 0) throw new Error("a cell is a formula");
  return all(sheet, "row").map((row) => all(row, "c").map((cell) => readCell(cell, texts)));
}

function readCell(cell: XmlElement, texts: readonly string[]): string | number | undefined {
  const [value] = all(cell, "v").map(textOf);
  if (value === undefined) return undefined;
  return cell.attributes.t === "s" ? texts[Number(value)] : Number(value);
}
