import { spreadTable } from "../../../src/readers/recognise/rows/data-rows.ts";
import type { SourceCell, SourceTable } from "../../../src/readers/source.ts";
import type { Chance } from "../../given/chance.ts";
import { type Distortion, eachTable, mapRows } from "./distort-tables.ts";
import { isFigure } from "./distort-text.ts";

/** Ways in which a table loses which cells reach over others, and so where its columns begin. */
export const brokenMerges: Readonly<Record<string, Distortion>> = {
  "row spans lost": eachTable((table) => spans(table, { rowSpan: () => 1 })),
  "column spans lost": eachTable((table) => spans(table, { colSpan: () => 1 })),
  "all spans lost": eachTable((table) => spans(table, { rowSpan: () => 1, colSpan: () => 1 })),
  "some row spans lost": eachTable((table, chance) =>
    spans(table, { rowSpan: (span) => (chance() < 0.5 ? 1 : span) }),
  ),
  "some row spans too short or too long": eachTable((table, chance) =>
    spans(table, { rowSpan: (span) => (span > 1 ? Math.max(1, span + vary(chance)) : 1) }),
  ),
  "some column spans too short or too long": eachTable((table, chance) =>
    spans(table, { colSpan: (span) => (span > 1 ? Math.max(1, span + vary(chance)) : 1) }),
  ),
  "all spans lost, blank cells in their place": eachTable(unmerged),
  "all spans lost, labels repeated in their place": eachTable((table) => repeatedLabels(table)),
  "all spans lost, labels and figures repeated in their place": eachTable((table) =>
    figuresRepeated(table),
  ),
};

type Span = (span: number) => number;

function spans(
  table: SourceTable,
  { rowSpan = same, colSpan = same }: { rowSpan?: Span; colSpan?: Span },
): SourceTable {
  return mapRows(table, (cells) =>
    cells.map((cell) => ({
      ...cell,
      rowSpan: rowSpan(cell.rowSpan),
      colSpan: isFigure(cell.text) ? cell.colSpan : colSpan(cell.colSpan),
    })),
  );
}

function same(span: number): number {
  return span;
}

function vary(chance: Chance): number {
  return Math.floor(chance() * 5) - 2;
}

/** As a converter writes a table that knows no merged cells. */
export function unmerged(table: SourceTable): SourceTable {
  return unfold(table, () => "");
}

export function figuresRepeated(table: SourceTable): SourceTable {
  return unfold(table, (text) => text);
}

export function repeatedLabels(table: SourceTable): SourceTable {
  return unfold(table, (text) => (isFigure(text) ? "" : text));
}

function unfold(table: SourceTable, inPlace: (text: string) => string): SourceTable {
  const cells = table.rows.flat();
  const seen = new Set<number>();
  const rows = spreadTable(table).map((slots) =>
    slots.flatMap((slot): SourceCell[] => {
      const cell = slot && cells[slot.id - 1];
      if (!cell) return [];
      const isFirst = !seen.has(slot.id);
      seen.add(slot.id);
      const text = isFirst ? cell.text : inPlace(cell.text);
      return [{ ...cell, text, rowSpan: 1, colSpan: 1 }];
    }),
  );
  return { ...table, rows };
}
