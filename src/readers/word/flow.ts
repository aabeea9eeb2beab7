import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { XmlElement } from "../xml.ts";
import { paragraph } from "./elements.ts";
import { type GridRow, gridTable, type RowDefinition } from "./grid-table.ts";

/**
 * Puts a document together that is one line of paragraphs, in which marks end cells and rows: RTF
 * and Word's old format. A table is inside another one when its paragraphs lie deeper.
 */
export type Flow = {
  /** Adds to the paragraph that is open. */
  readonly add: (run: XmlElement) => void;
  /** @param depth - how many tables it stands in. */
  readonly endParagraph: (properties: readonly XmlElement[], depth: number) => void;
  /** Ends the last paragraph of a cell with the cell. */
  readonly endCell: (properties: readonly XmlElement[], depth: number) => void;
  readonly endRow: (definition: RowDefinition, depth: number) => void;
  /** Whether something stands in the paragraph that is open. */
  readonly isOpen: () => boolean;
  /** Ends everything. */
  readonly finish: () => readonly XmlElement[];
};

type Level = {
  readonly rows: GridRow[];
  cells: (readonly XmlElement[])[];
  blocks: XmlElement[];
};

/** Tables in tables, as deep as anyone sets them. */
const deepest = 20;

export function openFlow(): Flow {
  const body: XmlElement[] = [];
  const levels: Level[] = [];
  let runs: XmlElement[] = [];
  let elements = 0;
  const count = () => {
    elements++;
    if (elements > limits.elements) throw new GenerationError("FILE-BOMB", {});
  };
  const blocks = () => levels.at(-1)?.blocks ?? body;
  const closeTo = (depth: number) => {
    while (levels.length > depth) {
      const { rows, cells, blocks: loose } = levels.pop() as Level;
      const open = loose.length > 0 ? [...cells, loose] : cells;
      const all = open.length > 0 ? [...rows, { definition: unsaid, cells: open }] : rows;
      if (all.length > 0) blocks().push(gridTable(all));
    }
  };
  const goTo = (depth: number) => {
    if (depth > deepest) throw new GenerationError("FILE-BOMB", {});
    closeTo(depth);
    while (levels.length < depth) levels.push({ rows: [], cells: [], blocks: [] });
  };
  const endParagraph: Flow["endParagraph"] = (properties, depth) => {
    count();
    goTo(depth);
    blocks().push(paragraph(runs, properties));
    runs = [];
  };
  return {
    add: (one) => {
      count();
      runs.push(one);
    },
    endParagraph,
    endCell: (properties, depth) => {
      endParagraph(properties, Math.max(1, depth));
      const level = levels.at(-1) as Level;
      level.cells.push(level.blocks);
      level.blocks = [];
    },
    endRow: (definition, depth) => {
      goTo(Math.max(1, depth));
      const level = levels.at(-1) as Level;
      if (level.blocks.length > 0) level.cells.push(level.blocks);
      if (level.cells.length > 0) level.rows.push({ definition, cells: level.cells });
      level.cells = [];
      level.blocks = [];
      if (level.rows.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
    },
    isOpen: () => runs.length > 0,
    finish: () => {
      if (runs.length > 0) endParagraph([], levels.length);
      closeTo(0);
      return body;
    },
  };
}

/** Of a row that ends without a word of where its cells do. */
const unsaid: RowDefinition = { left: 0, cells: [] };
