import type { CellObject } from "write-excel-file/universal";
import type { FormCell, FormSheet } from "../../document/sheets/form.ts";
import { sum } from "../../document/sum.ts";
import { widthEm } from "../../document/width-em.ts";
import { bookBytes } from "./book-bytes.ts";
import { guardSheet, inputColor, unlockInputs } from "./form-rules.ts";
import { orderFonts } from "./order-fonts.ts";

/**
 * Writes a workbook to be filled in: labels are locked, inputs checked, sums are formulas.
 * @param message - what is said when a cell is given what it does not accept.
 */
export async function writeForm(
  sheets: readonly FormSheet[],
  message: string,
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  const file = writeExcelFile(
    sheets.map(({ name, widths, rows, headerRows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((cells) =>
        cells.map((cell, column) =>
          cell ? { ...writeCell(cell), ...heightOf(cell, widths.slice(column)) } : null,
        ),
      ),
      ...(headerRows > 0 ? { stickyRowsCount: headerRows } : {}),
    })),
    {
      fontFamily: "宋体",
      fontSize: 11,
      features: [
        {
          files: {
            transform: {
              "xl/styles.xml": { transform: (xml) => unlockInputs(orderFonts(xml)) },
              "xl/worksheets/sheet{id}.xml": {
                transform: (xml, _options, { sheetIndex }) => {
                  const sheet = sheets[sheetIndex];
                  return sheet ? guardSheet(xml, sheet, message) : xml;
                },
              },
            },
          },
        },
      ],
    },
  );
  return bookBytes(file);
}

const linePt = 15;
/** No row can be higher. */
const highestPt = 409;

/** Programs do not fit the height of rows with merged cells: the lines of the text are counted. */
function heightOf(cell: FormCell, widths: readonly number[]): { height?: number } {
  if ((cell.rowSpan ?? 1) > 1 || cell.type === "formula") return {};
  const text = cell.type === "label" ? cell.text : String(cell.value ?? "");
  const width = sum(widths.slice(0, cell.colSpan ?? 1)) - 1;
  const lines = text.split("\n").map((line) => Math.ceil((2 * widthEm(line)) / width) || 1);
  return { height: Math.min(highestPt, linePt * sum(lines) + 4) };
}

function writeCell(cell: FormCell): CellObject {
  const look = {
    borderStyle: "thin",
    alignVertical: "center",
    wrap: true,
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
  } as const;
  switch (cell.type) {
    case "label":
      return { ...look, type: String, value: cell.text, align: cell.align };
    case "formula":
      return { ...look, type: "Formula", value: cell.formula, align: "center" };
    case "input":
      return writeInput(cell, look);
  }
}

function writeInput(
  { accepts, value }: Extract<FormCell, { type: "input" }>,
  look: CellObject,
): CellObject {
  const align = accepts === "text" ? "left" : "center";
  const own = { ...look, align, backgroundColor: inputColor } as const;
  if (value === undefined || value === "") return own as CellObject;
  return typeof value === "number"
    ? ({ ...own, type: Number, value } as CellObject)
    : ({ ...own, type: String, value } as CellObject);
}
