import type { TableCellRole } from "../../../document/blocks.ts";
import type { Look, TableLook, TextLook } from "../../../document/look.ts";
import { cellStyle, normalStyle } from "../styles/style-ids.ts";
import { textFormat } from "../styles/text-format.ts";
import type { WordStyle } from "../styles/word-style.ts";

type CellText = TextLook & { readonly linePitchPt: number };

/** The styles of the text in every table: one for each kind of cell, one for the notes. */
export function tableStyles(look: Look): WordStyle[] {
  return Object.entries(look.tables).flatMap(([table, style]) =>
    cellTexts(style).map(([role, text]) => ({
      type: "paragraph",
      id: cellStyle(table, role),
      name: style.name + look.styleNames[role],
      custom: true,
      basedOn: normalStyle,
      // Punctuation must not hang over the rules.
      paragraph: {
        overflowPunctuation: false,
        linePitchPt: text.linePitchPt,
        align: cellAlign(role),
      },
      text: textFormat(text, look),
    })),
  );
}

/** How a cell's style sets it; a cell that wishes otherwise says so itself. */
export function cellAlign(role: TableCellRole | "cellNote"): "left" | "center" {
  return role === "rowHeader" ? "left" : "center";
}

function cellTexts({ cells, note }: TableLook): [TableCellRole | "cellNote", CellText][] {
  const roles = Object.entries(cells) as [TableCellRole, CellText][];
  return [...roles, ["cellNote", { ...cells.value, ...note }]];
}
