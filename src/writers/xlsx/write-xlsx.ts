import type { CellObject } from "write-excel-file/universal";
import type { Sheet, SheetCell } from "../../document/sheets/sheet.ts";
import { bookBytes } from "./book-bytes.ts";
import { orderFonts } from "./order-fonts.ts";

/** Writes a sheet as a workbook: always the same bytes for the same sheet. */
export async function writeXlsx(sheet: Sheet): Promise<Uint8Array> {
  const { name, widths, headerRows, headerColumns, rows } = sheet;
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  const file = writeExcelFile(
    rows.map((row) => row.map(writeCell)),
    {
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: headerRows,
      stickyColumnsCount: headerColumns,
    },
    {
      fontFamily: "宋体",
      fontSize: 11,
      features: [{ files: { transform: { "xl/styles.xml": { transform: orderFonts } } } }],
    },
  );
  return bookBytes(file);
}

/** The type is always said, so that a text that begins with `=` remains a text. */
function writeCell({ value, tone }: SheetCell): CellObject | null {
  const look = { ...tones[tone], alignVertical: "center", borderStyle: "thin" } as const;
  if (value === undefined) return look;
  return typeof value === "number"
    ? { type: Number, value, ...look }
    : { type: String, value, ...look };
}

const tones = {
  plain: {},
  header: { fontWeight: "bold", backgroundColor: "#E7E6E6", align: "center", wrap: true },
  good: { textColor: "#00612E" },
  bad: { textColor: "#9C0006", backgroundColor: "#FFE5E5" },
} as const;
