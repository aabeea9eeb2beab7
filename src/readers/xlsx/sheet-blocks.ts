import type { SourceBlock, SourceCell } from "../source.ts";
import type { Sheet, SheetCell, SheetRow } from "./sheet.ts";

/** A line of text longer than this is no label. */
const longestLabel = 45;

/** A sheet's tables; blank rows and lines of text part them. */
export function sheetBlocks(sheet: Sheet): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SheetRow[] = [];
  let reach = 0;
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, sheet));
    rows = [];
    reach = 0;
  };
  for (const row of sheet.rows) {
    const prose = proseOf(row);
    if (prose || (isEmpty(row) && !goesOn(row, reach))) close();
    else {
      rows.push(row);
      reach = Math.max(reach, reachOf(row));
    }
    if (prose) blocks.push(...paragraphsOf(prose, sheet.name));
  }
  close();
  return blocks;
}

/** The only cell of a row, if it is a line of text. */
function proseOf({ cells }: SheetRow): SheetCell | undefined {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  const [only] = filled;
  return filled.length === 1 && only && isProse(only.text) ? only : undefined;
}

function isEmpty({ cells }: SheetRow): boolean {
  return cells.every(({ text, isFormula }) => text.trim() === "" && !isFormula);
}

function paragraphsOf({ text, address }: SheetCell, sheet: string): SourceBlock[] {
  const place = { sheet, address };
  return text.split("\n").map((line) => ({ type: "paragraph", text: line, place }));
}

function isProse(text: string): boolean {
  const line = text.trim();
  return (
    line.length > longestLabel ||
    /。./.test(line) ||
    /^(?:[一二三四五六七八九十]{1,3}、|注[:：]|\S*报告$)/.test(line)
  );
}

/** A blank row inside a cell that reaches over several rows, or inside a table with blank cells. */
function goesOn({ row, cells }: SheetRow, reach: number): boolean {
  return reach > row || cells.length > 1;
}

/** The row behind the cells that begin in a row. */
function reachOf({ row, cells }: SheetRow): number {
  return cells.reduce((reach, { rowSpan }) => Math.max(reach, row + rowSpan), 0);
}

function tableOf(rows: readonly SheetRow[], { name: sheet, covered }: Sheet): SourceBlock {
  const first = rows.reduce(
    (least, { cells: [cell] }) => Math.min(least, cell?.column ?? least),
    Number.POSITIVE_INFINITY,
  );
  const present = new Set(rows.map(({ row }) => row));
  const rowsOf = ({ row }: SheetRow, { rowSpan }: SheetCell) =>
    Array.from({ length: rowSpan }, (_, more) => row + more).filter((one) => present.has(one));
  return {
    type: "table",
    place: { sheet },
    rows: rows.map((row) => {
      const line: SourceCell[] = [];
      let column = first;
      for (const cell of row.cells) {
        // Cells that were never written are blank.
        for (; column < cell.column; column++) {
          if (!covered.has(`${row.row},${column}`)) line.push(blankCell(sheet));
        }
        column = Math.max(column, cell.column) + cell.colSpan;
        line.push({
          text: cell.text,
          rowSpan: Math.max(1, rowsOf(row, cell).length),
          colSpan: cell.colSpan,
          place: { sheet, address: cell.address },
        });
      }
      return line;
    }),
  };
}

function blankCell(sheet: string): SourceCell {
  return { text: "", rowSpan: 1, colSpan: 1, place: { sheet } };
}
