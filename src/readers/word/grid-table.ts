import { GenerationError } from "../../messages/generation-error.ts";
import { wordsIn } from "../docx/words.ts";
import { limits } from "../limits.ts";
import type { XmlElement } from "../xml.ts";
import { element, paragraph, run, valued, withProperties } from "./elements.ts";

/** Where a cell ends and how it is merged, as a row's definition says it. */
export type CellDefinition = {
  /** Its right edge, in twips. */
  readonly right: number;
  readonly horizontal?: "first" | "merged";
  readonly vertical?: "first" | "merged";
  readonly isFilled?: boolean;
};

export type RowDefinition = {
  /** The left edge of its first cell, in twips. */
  readonly left: number;
  readonly cells: readonly CellDefinition[];
};

export type GridRow = {
  readonly definition: RowDefinition;
  /** What stands in each cell. */
  readonly cells: readonly (readonly XmlElement[])[];
};

/** Edges nearer to each other than this are the same, in twips: half a millimetre. */
const leastWidth = 30;

/** A table whose rows only say where their cells end: columns are what all the edges part. */
export function gridTable(rows: readonly GridRow[]): XmlElement {
  const spread = rows.map(spreadRow);
  const edges = columnEdges(spread);
  return element(
    "tbl",
    {},
    spread.map((row) => writeRow(row, edges)),
  );
}

type SpreadCell = {
  readonly left: number;
  right: number;
  readonly vertical: CellDefinition["vertical"];
  readonly isFilled: boolean;
  readonly blocks: XmlElement[];
};

/** Cells that are merged to one; a row with more cells than it says has them behind the others. */
function spreadRow({ definition, cells }: GridRow): SpreadCell[] {
  const spread: SpreadCell[] = [];
  let left = definition.left;
  for (const [at, blocks] of cells.entries()) {
    const {
      right = left + undefinedWidth,
      horizontal,
      vertical,
      isFilled = false,
    } = definition.cells[at] ?? {};
    const before = spread.at(-1);
    if (horizontal === "merged" && before) {
      before.right = Math.max(before.right, right);
      const words = wordsIn(element("tc", {}, blocks));
      if (words !== "") before.blocks.push(unseen(words));
    } else {
      spread.push({ left, right: Math.max(right, left), vertical, isFilled, blocks: [...blocks] });
    }
    left = Math.max(right, left);
  }
  return spread;
}

const undefinedWidth = 1000;

/** Words in a cell that another one covers. */
export function unseen(words: string): XmlElement {
  const hidden = [element("vanish")];
  return paragraph([run(words, hidden)], [element("rPr", {}, hidden)]);
}

function columnEdges(rows: readonly (readonly SpreadCell[])[]): number[] {
  const all = rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right]));
  const sorted = [...new Set(all)].sort((one, other) => one - other);
  const apart = sorted.filter((edge, at) => at === 0 || edge - (sorted[at - 1] ?? 0) >= leastWidth);
  const isWhole = rows.every((cells) =>
    cells.every(({ left, right }) => columnOf(left, apart) < columnOf(right, apart)),
  );
  return isWhole ? apart : sorted;
}

/** The column that begins at an edge, or at one that is nearly the same. */
function columnOf(edge: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= edge) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function writeRow(cells: readonly SpreadCell[], edges: readonly number[]): XmlElement {
  if (cells.length > limits.cells) throw new GenerationError("FILE-BOMB", {});
  const before = columnOf(cells[0]?.left ?? 0, edges);
  const properties = before > 0 ? [valued("gridBefore", before)] : [];
  return element(
    "tr",
    {},
    withProperties(
      "trPr",
      properties,
      cells.map(({ left, right, vertical, isFilled, blocks }) => {
        const span = columnOf(right, edges) - columnOf(left, edges);
        return cellElement({ span, vertical, isFilled }, blocks);
      }),
    ),
  );
}

export type CellLook = {
  /** Columns. */
  readonly span: number;
  readonly vertical: CellDefinition["vertical"] | undefined;
  readonly isFilled: boolean;
};

export function cellElement(
  { span, vertical, isFilled }: CellLook,
  blocks: readonly XmlElement[],
): XmlElement {
  return element(
    "tc",
    {},
    withProperties(
      "tcPr",
      [
        ...(span > 1 ? [valued("gridSpan", span)] : []),
        ...(vertical ? [valued("vMerge", vertical === "first" ? "restart" : "continue")] : []),
        ...(isFilled ? [element("shd", { "w:val": "clear", "w:fill": "D9D9D9" })] : []),
      ],
      blocks,
    ),
  );
}
