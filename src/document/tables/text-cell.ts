import type { TableCell, TableCellRole } from "../blocks.ts";

/** A cell of one line, as tables in letters and on sheets have them: labels begin at the left. */
export function textCell(text: string, role: TableCellRole): TableCell {
  const align = role === "rowHeader" ? "left" : "center";
  return { role, lines: [text], rowSpan: 1, colSpan: 1, align };
}
