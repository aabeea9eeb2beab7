import { spreadTable } from "../../../src/readers/recognise/rows/data-rows.ts";
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from "../../../src/readers/source.ts";
import type { Chance } from "../../given/chance.ts";
import { isFigure } from "./distort-text.ts";

/** One way in which a file differs from the official table; the numbers it shows are the same. */
export type Distortion = (source: SourceDocument, chance: Chance) => SourceDocument;

type CellChange = (text: string, chance: Chance) => string;

export function eachCell(change: CellChange): Distortion {
  return eachTable((table, chance) =>
    mapRows(table, (cells) => cells.map((cell) => ({ ...cell, text: change(cell.text, chance) }))),
  );
}

export function eachTable(change: (table: SourceTable, chance: Chance) => SourceTable): Distortion {
  return (source, chance) => ({
    ...source,
    blocks: source.blocks.map((block) => (block.type === "table" ? change(block, chance) : block)),
  });
}

type Cells = readonly SourceCell[];

export function mapRows(
  table: SourceTable,
  change: (cells: Cells, row: number) => Cells,
): SourceTable {
  return { ...table, rows: table.rows.map(change) };
}

/**
 * One place of the grid taken out of every row, with what stands over it or without; on the next
 * page, where a table goes on without a head, the same one.
 */
export function dropColumn(withHead: boolean): Distortion {
  return (source, chance) => {
    let fromRight = 0;
    return eachTable((table) => {
      const counts = table.rows.map((cells) => cells.filter(({ text }) => isFigure(text)).length);
      const figures = Math.max(...counts);
      if (figures < 4) return table;
      if (counts[0] === 0) fromRight = 1 + Math.floor(chance() * Math.min(figures, 7));
      return withoutColumn(table, fromRight, withHead);
    })(source, chance);
  };
}

function withoutColumn(table: SourceTable, fromRight: number, withHead: boolean): SourceTable {
  const grid = spreadTable(table);
  const column = Math.max(...grid.map((slots) => slots.length)) - fromRight;
  let id = 0;
  return mapRows(table, (cells, row) =>
    cells.flatMap((cell) => {
      id++;
      const covers = grid[row]?.[column]?.id === id;
      const isHead = !isFigure(cell.text) && cell.text.trim() !== "";
      if (!covers || (isHead && !withHead)) return [cell];
      return cell.colSpan > 1 ? [{ ...cell, colSpan: cell.colSpan - 1 }] : [];
    }),
  );
}

export function tear(repeated: boolean): Distortion {
  return (source, chance) => ({
    ...source,
    blocks: source.blocks.flatMap((block): SourceBlock[] => {
      if (block.type !== "table" || block.rows.length < 6) return [block];
      const at = 4 + Math.floor(chance() * (block.rows.length - 5));
      const head = block.rows.slice(0, 3);
      const [first, rest] = [block.rows.slice(0, at), block.rows.slice(at)];
      return [
        { ...block, rows: first },
        { ...block, rows: repeated ? [...head, ...rest] : rest },
      ];
    }),
  });
}

export function toLines(lines: (cells: Cells, chance: Chance) => readonly string[]): Distortion {
  return (source, chance) => ({
    ...source,
    blocks: source.blocks.flatMap((block): SourceBlock[] =>
      block.type === "table"
        ? block.rows.flatMap((cells) => lines(cells, chance).map(toParagraph))
        : [block],
    ),
  });
}

function toParagraph(text: string, line: number): SourceParagraph {
  return { type: "paragraph", text, place: { line } };
}
