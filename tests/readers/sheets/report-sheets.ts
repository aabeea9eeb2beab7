import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { readHtml } from "../../../src/readers/html/read-html.ts";
import type { SourceBlock, SourceTable } from "../../../src/readers/source.ts";
import { sample } from "../../given/reports.ts";
import type { PlacedCell } from "./sheet-file.ts";

const resources = openResources();

/** The paragraphs and tables of an edition's sample. */
async function blocksOf(id: string): Promise<readonly SourceBlock[]> {
  const json = { value: sample(id), findings: [] };
  return readHtml((await generate(json, "html", resources)).bytes).blocks;
}

/** How a report stands on one sheet. */
export type SheetLayout = (blocks: readonly SourceBlock[]) => PlacedCell[];

export async function reportCells(id: string, layout: SheetLayout): Promise<PlacedCell[]> {
  return layout(await blocksOf(id));
}

/** Columns that a text is merged over. */
const width = 10;

export const sheetLayouts: Readonly<Record<string, SheetLayout>> = {
  "text merged over the width": (blocks) => stack(blocks, { colSpan: width, gap: 0 }),
  "text in the first column": (blocks) => stack(blocks, { colSpan: 1, gap: 0 }),
  "blank rows between all parts": (blocks) => stack(blocks, { colSpan: width, gap: 1 }),
  "everything two columns from the left": (blocks) =>
    stack(blocks, { colSpan: width, gap: 0 }).map((cell) => ({ ...cell, column: cell.column + 2 })),
  "text merged over rows, too": (blocks) => stack(blocks, { colSpan: width, gap: 2, rowSpan: 3 }),
  "the signature at the right": (blocks) =>
    stack(blocks, { colSpan: width, gap: 0 }).map((cell) =>
      /^(?:\S*办公室|.*\d日)$/.test(cell.text) ? { ...cell, column: 7, colSpan: 3 } : cell,
    ),
  "a section's text in one cell": (blocks) => stack(joined(blocks), { colSpan: width, gap: 0 }),
  "headings beside their text": (blocks) => headingsBeside(joined(blocks)),
  "tables beside the text": (blocks) => tablesBeside(blocks, 3),
  "tables beside the text without a column between": (blocks) => tablesBeside(blocks, 1),
};

type Stack = { readonly colSpan: number; readonly gap: number; readonly rowSpan?: number };

function stack(blocks: readonly SourceBlock[], { colSpan, gap, rowSpan = 1 }: Stack): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let row = 0;
  for (const block of blocks) {
    if (block.type === "paragraph")
      cells.push({ row, column: 0, text: block.text, colSpan, rowSpan });
    else cells.push(...tableCells(block, { row, column: 0 }));
    row += (block.type === "paragraph" ? 1 : block.rows.length) + gap;
  }
  return cells;
}

/** Only the tables, with blank rows between. */
export function stackTables(blocks: readonly SourceBlock[], gap: number): PlacedCell[] {
  return stack(
    blocks.filter(({ type }) => type === "table"),
    { colSpan: 1, gap },
  );
}

/** Paragraphs between headings and tables in one cell each. */
function joined(blocks: readonly SourceBlock[]): SourceBlock[] {
  const all: SourceBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (isText(block) && last && isText(last)) {
      all[all.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    } else all.push(block);
  }
  return all;
}

function isText(block: SourceBlock): block is Extract<SourceBlock, { type: "paragraph" }> {
  return (
    block.type === "paragraph" && !isHeading(block) && !/报告$|^注|政府|\d日$/.test(block.text)
  );
}

function isHeading(block: SourceBlock): boolean {
  return block.type === "paragraph" && /^[一二三四五六]、/.test(block.text);
}

function headingsBeside(blocks: readonly SourceBlock[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let row = -1;
  let beside = false;
  for (const block of blocks) {
    const isBeside = beside && block.type === "paragraph" && /。$/.test(block.text);
    beside = isHeading(block);
    if (!isBeside) row++;
    if (block.type === "table") {
      cells.push(...tableCells(block, { row, column: 0 }));
      row += block.rows.length - 1;
    } else if (isBeside) cells.push({ row, column: 1, text: block.text, colSpan: width - 1 });
    else cells.push({ row, column: 0, text: block.text });
  }
  return cells;
}

/** A table begins beside the line before it, below the one before. */
function tablesBeside(blocks: readonly SourceBlock[], column: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let row = 0;
  let free = 0;
  for (const block of blocks) {
    if (block.type === "paragraph") cells.push({ row: row++, column: 0, text: block.text });
    else {
      // A blank row parts tables.
      row = Math.max(row, free + 2);
      cells.push(...tableCells(block, { row: row - 1, column }));
      free = row - 1 + block.rows.length;
    }
  }
  return cells;
}

function tableCells({ rows }: SourceTable, at: Pick<PlacedCell, "row" | "column">): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, down) => {
    let column = 0;
    return cells.map(({ text, rowSpan, colSpan }) => {
      while (taken.has(`${down},${column}`)) column++;
      const placed = { row: at.row + down, column: at.column + column, text, rowSpan, colSpan };
      take({ row: down, column, text, rowSpan, colSpan }, taken);
      return placed;
    });
  });
}

function take({ row, column, rowSpan = 1, colSpan = 1 }: PlacedCell, taken: Set<string>): void {
  for (let down = row; down < row + rowSpan; down++) {
    for (let over = column; over < column + colSpan; over++) taken.add(`${down},${over}`);
  }
}
