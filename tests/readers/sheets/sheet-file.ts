import { cellAddress } from "../../../src/document/sheets/cell-address.ts";
import { escapeXml } from "../marks/plant.ts";
import { officeFile } from "../office-file.ts";

/** A cell of a sheet; rows and columns count from 0. */
export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A workbook with one sheet that other programs open, too; figures are numbers. */
export function sheetFile(cells: readonly PlacedCell[]): Promise<Uint8Array> {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const data = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => rowXml(row, own));
  const merges = cells.filter(({ rowSpan = 1, colSpan = 1 }) => rowSpan * colSpan > 1);
  const merged = merges.map(
    ({ row, column, rowSpan = 1, colSpan = 1 }) =>
      `<mergeCell ref="${cellAddress(row, column)}:${cellAddress(row + rowSpan - 1, column + colSpan - 1)}"/>`,
  );
  const mergeCells = `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
  return officeFile({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="年报" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${data.join("")}</sheetData>${merged.length > 0 ? mergeCells : ""}</worksheet>`,
  });
}

function rowXml(row: number, cells: readonly PlacedCell[]): string {
  const sorted = [...cells].sort((one, other) => one.column - other.column);
  return `<row r="${row + 1}">${sorted.map(cellXml).join("")}</row>`;
}

function cellXml({ row, column, text }: PlacedCell): string {
  const address = cellAddress(row, column);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return `<c r="${address}"><v>${text}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
