import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { SourceCell, SourceTable } from "../source.ts";
import { descend, type XmlElement } from "../xml.ts";
import { contentOf, textBoxesOf } from "./containers.ts";
import { readParagraph, type WordSetting } from "./paragraph.ts";

type OpenCell = { -readonly [Name in keyof SourceCell]: SourceCell[Name] };

/** A table; cells that go on from the row above lengthen the cell they began as. */
export function readWordTable(
  element: XmlElement,
  table: number,
  setting: WordSetting,
): SourceTable {
  const open = new Map<number, OpenCell>();
  const rows = contentOf(element, ["tr"]).map((row, index) =>
    readRow(row, { open, table, index, setting }),
  );
  if (rows.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
  return { type: "table", rows, place: { table } };
}

type RowWork = {
  readonly open: Map<number, OpenCell>;
  readonly table: number;
  readonly index: number;
  readonly setting: WordSetting;
};

function readRow(row: XmlElement, { open, table, index, setting }: RowWork): SourceCell[] {
  const cells: SourceCell[] = [];
  let column = Number(descend(row, "trPr", "gridBefore")?.attributes["w:val"] ?? 0);
  for (const cell of contentOf(row, ["tc"])) {
    const colSpan = spanOf(cell);
    const merge = descend(cell, "tcPr", "vMerge");
    const above = open.get(column);
    if (merge && merge.attributes["w:val"] !== "restart" && above) above.rowSpan++;
    else {
      const place = { table, row: index + 1, cell: cells.length + 1 };
      const own: OpenCell = { text: cellText(cell, setting), rowSpan: 1, colSpan, place };
      cells.push(own);
      if (merge) open.set(column, own);
      else open.delete(column);
    }
    column += colSpan;
  }
  return cells;
}

function spanOf(cell: XmlElement): number {
  const span = Number(descend(cell, "tcPr", "gridSpan")?.attributes["w:val"] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 60) : 1;
}

function cellText(cell: XmlElement, setting: WordSetting): string {
  return paragraphsIn(cell)
    .flatMap((paragraph) => readParagraph(paragraph, {}, setting))
    .map(({ text }) => text)
    .join("\n");
}

/** Those of tables and text boxes in a cell, too. */
function paragraphsIn(parent: XmlElement): XmlElement[] {
  return contentOf(parent, ["p", "tbl", "tr", "tc"]).flatMap((child) =>
    child.name === "p" ? [...textBoxesOf(child).flatMap(paragraphsIn), child] : paragraphsIn(child),
  );
}
