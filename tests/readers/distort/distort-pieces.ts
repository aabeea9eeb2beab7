import type {
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceTable,
} from "../../../src/readers/source.ts";
import type { Chance } from "../../given/chance.ts";
import type { Distortion } from "./distort-tables.ts";
import { isFigure, oneLine, pickOne } from "./distort-text.ts";

type Cells = readonly SourceCell[];

/** A row with figures, and the rows of labels over it. */
type Group = { readonly above: readonly Cells[]; readonly row: Cells };

type Write = (group: Group, chance: Chance) => readonly SourceBlock[];

/** Ways in which converters and text recognition cut a table up. */
export const cutToPieces: Readonly<Record<string, Distortion>> = {
  "a table a row": pieces(({ above, row }) => [...above.map(tableOf), tableOf(row)]),
  "a table a row, its groups as headings": pieces(({ above, row }, chance) => {
    const { groups, label, figures } = partsOf(row);
    return [
      ...above.map(tableOf),
      ...groups.map(paragraph),
      ...noise(chance),
      tableOf([...label, ...figures]),
    ];
  }),
  "a table a row, columns without names": pieces(({ above, row }, chance) => {
    const { groups, label, figures } = partsOf(row);
    return [
      ...above.map((cells) => paragraph(textOf(cells))),
      ...groups.map(paragraph),
      ...noise(chance),
      { ...tableOf(row), rows: [namesOf(figures, label), [...label, ...figures]] },
    ];
  }),
  "a table a row, its label as a heading": pieces(({ above, row }, chance) => {
    const { groups, label, figures } = partsOf(row);
    return [
      ...above.map(tableOf),
      ...[...groups, ...label.map(({ text }) => text)].map(paragraph),
      ...noise(chance),
      tableOf(figures),
    ];
  }),
  "rules and boxes between the rows": (source, chance) => ({
    ...source,
    blocks: source.blocks.map((block) => (block.type === "table" ? ruled(block, chance) : block)),
  }),
  "a line a row, rules and boxes between": pieces(({ above, row }, chance) => [
    ...above.map((cells) => paragraph(lineOf(cells, " | "))),
    paragraph(lineOf(row, " | ")),
    ...noise(chance),
  ]),
  "two rows in one line": joined(2),
  "three rows in one line": joined(3),
};

function pieces(write: Write): Distortion {
  return (source, chance) => ({
    ...source,
    blocks: source.blocks.flatMap((block) =>
      block.type === "table" ? groupsOf(block).flatMap((group) => write(group, chance)) : [block],
    ),
  });
}

function groupsOf({ rows }: SourceTable): Group[] {
  const groups: Group[] = [];
  let above: Cells[] = [];
  for (const row of rows) {
    if (!row.some(({ text }) => isFigure(text))) above.push(row);
    else {
      groups.push({ above, row });
      above = [];
    }
  }
  return groups;
}

function partsOf(row: Cells) {
  const at = row.findIndex(({ text }) => isFigure(text));
  const labels = row.slice(0, Math.max(0, at));
  return {
    groups: labels.slice(0, -1).map(({ text }) => oneLine(text)),
    label: labels.slice(-1),
    figures: row.slice(Math.max(0, at)),
  };
}

function tableOf(cells: Cells): SourceTable {
  return {
    type: "table",
    place: {},
    rows: [cells.map((cell) => ({ ...cell, rowSpan: 1, colSpan: 1 }))],
  };
}

function namesOf(figures: Cells, label: Cells): SourceCell[] {
  const names = figures.map((cell, index) => ({ ...cell, text: `数据${index + 1}`, colSpan: 1 }));
  return [...label.map((cell) => ({ ...cell, text: "类别", rowSpan: 1, colSpan: 1 })), ...names];
}

function paragraph(text: string): SourceParagraph {
  return { type: "paragraph", text, place: {} };
}

function textOf(cells: Cells): string {
  return lineOf(cells, " ");
}

function lineOf(cells: Cells, between: string): string {
  return cells.map(({ text }) => oneLine(text)).join(between);
}

function noise(chance: Chance): SourceParagraph[] {
  return chance() < 0.4 ? [paragraph(pickOne(["---", "□", "——————", "***", ""], chance))] : [];
}

function ruled(table: SourceTable, chance: Chance): SourceTable {
  return {
    ...table,
    rows: table.rows.flatMap((cells) => {
      const isPlain = cells.some(({ text }) => isFigure(text));
      const mark = pickOne(["---", "□", "—"], chance);
      const rule = cells.map((cell) => ({ ...cell, text: mark, rowSpan: 1 }));
      return isPlain && chance() < 0.3 && cells.every(({ rowSpan }) => rowSpan === 1)
        ? [cells, rule]
        : [cells];
    }),
  };
}

/** Lines of text, now and then the labels of some rows first and then all their figures. */
function joined(count: number): Distortion {
  return (source, chance) => ({
    ...source,
    blocks: source.blocks.flatMap((block): SourceBlock[] =>
      block.type === "table" ? inLines(groupsOf(block), count, chance).map(paragraph) : [block],
    ),
  });
}

function inLines(groups: readonly Group[], count: number, chance: Chance): string[] {
  const lines: string[] = [];
  for (let at = 0; at < groups.length; ) {
    const same = groups.slice(at, at + count);
    const fits = same.slice(1).every(({ above }) => above.length === 0);
    const taken = fits && chance() < 0.4 ? same : groups.slice(at, at + 1);
    const above = taken.flatMap((group) => group.above.map((cells) => lineOf(cells, " ")));
    lines.push(...above, inOneLine(taken, chance));
    at += taken.length;
  }
  return lines;
}

function inOneLine(groups: readonly Group[], chance: Chance): string {
  if (chance() < 0.5) return groups.map(({ row }) => lineOf(row, " ")).join(" ");
  const rows = groups.map(({ row }) => partsOf(row));
  const labels = rows.flatMap((one) => [...one.groups, lineOf(one.label, " ")]);
  return [...labels, ...rows.map(({ figures }) => lineOf(figures, " "))].join(" ");
}
