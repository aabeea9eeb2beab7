import { spreadTable } from "../../../src/readers/recognise/rows/data-rows.ts";
import type {
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceTable,
} from "../../../src/readers/source.ts";
import type { Chance } from "../../given/chance.ts";
import type { Distortion } from "./distort-tables.ts";
import { isFigure, pickOne } from "./distort-text.ts";

type Cells = readonly SourceCell[];
type Halves = { readonly first: readonly Cells[]; readonly rest: readonly Cells[] };

/** How a table goes on behind a page's end. */
type Cut = {
  /** Lines between the two parts. */
  readonly between?: (chance: Chance) => readonly string[];
  readonly repeatsHead?: boolean;
  readonly change?: (halves: Halves, chance: Chance) => Halves;
  /** Cells that reached over the cut: given again, blank, in the second part; or lost there. */
  readonly spans?: "blank" | "repeated" | "lost" | "uncut";
};

const pageNumbers = ["— 3 —", "- 3 -", "－ 3 －", "3", "第 3 页 共 8 页"];
const goesOn = ["续表", "（续上页）", "表2（续）", "续表2", "（接上页）", "（续）", "续上表"];

/** Ways in which a table is cut at the end of a page. */
export const cutAtPages: Readonly<Record<string, Distortion>> = {
  "cut at a page's end": cut({}),
  "cut at a page's end, its head and a page number between": cut({
    between: (chance) => [pickOne(pageNumbers, chance)],
    repeatsHead: true,
  }),
  "cut at a page's end, a page number between": cut({
    between: (chance) => [pickOne(pageNumbers, chance)],
  }),
  "cut at a page's end, “续表” over the second part": cut({
    between: (chance) => [pickOne(goesOn, chance)],
  }),
  "cut at a page's end, “续表” and the head over the second part": cut({
    between: (chance) => [pickOne(pageNumbers, chance), "", pickOne(goesOn, chance)],
    repeatsHead: true,
  }),
  "cut at a page's end, labels repeated behind it": cut({ spans: "repeated", repeatsHead: true }),
  "cut at a page's end, row spans lost behind it": cut({ spans: "lost", repeatsHead: true }),
  "cut at a page's end, row spans as before": cut({ spans: "uncut", repeatsHead: true }),
  "cut at a page's end, a blank row at it": cut({
    change: ({ first, rest }) => ({ first: [...first, blankRow(rest)], rest }),
  }),
  "cut at a page's end, the page's sums at it": cut({
    repeatsHead: true,
    change: ({ first, rest }, chance) => ({ first: [...first, pageSums(first, chance)], rest }),
  }),
  "cut at a page's end, a label torn by it": cut({ change: tornLabel }),
  "cut at a page's end, a label torn by it, its head repeated": cut({
    between: (chance) => [pickOne(pageNumbers, chance)],
    repeatsHead: true,
    change: tornLabel,
  }),
};

function cut({ between, repeatsHead, change, spans = "blank" }: Cut): Distortion {
  return (source, chance) => ({
    ...source,
    blocks: source.blocks.flatMap((block): SourceBlock[] => {
      if (block.type !== "table") return [block];
      const at = 1 + Math.floor(chance() * (block.rows.length - 1));
      const halves = cutRows(block, at, spans);
      const { first, rest } = change?.(halves, chance) ?? halves;
      const head = repeatsHead ? block.rows.slice(0, headRows(block)) : [];
      const again = at >= headRows(block) ? head : [];
      return [
        { ...block, rows: first },
        ...(between?.(chance) ?? []).map(toParagraph),
        { ...block, rows: [...again, ...rest] },
      ];
    }),
  });
}

function toParagraph(text: string): SourceParagraph {
  return { type: "paragraph", text, place: {} };
}

/** The rows over the first one with figures; of a table in bands the first band's. */
function headRows({ rows }: SourceTable): number {
  return rows.findIndex((cells) => cells.some(({ text }) => isFigure(text)));
}

function cutRows(table: SourceTable, at: number, spans: Cut["spans"]): Halves {
  const { rows } = table;
  const first = rows
    .slice(0, at)
    .map((cells, row) =>
      cells.map((cell) =>
        spans === "uncut" ? cell : { ...cell, rowSpan: Math.min(cell.rowSpan, at - row) },
      ),
    );
  const [next = [], ...others] = rows.slice(at);
  if (spans === "lost" || spans === "uncut") return { first, rest: [next, ...others] };
  const reaching = rows.slice(0, at).flatMap((cells, row) =>
    cells.flatMap((cell) => {
      if (row + cell.rowSpan <= at) return [];
      const text = spans === "repeated" ? cell.text : "";
      return [{ cell: { ...cell, text, rowSpan: row + cell.rowSpan - at } }];
    }),
  );
  // Labels stand before the figures; cells of the head that reach over stand where they stood.
  const isHead = at < headRows(table);
  const row = isHead
    ? spreadRow(table, at, spans === "repeated")
    : [...reaching.map(({ cell }) => cell), ...next];
  return { first, rest: [row, ...others] };
}

/** A row with the cells that reach into it from above. */
function spreadRow(table: SourceTable, at: number, repeated: boolean): SourceCell[] {
  const slots = spreadTable(table)[at] ?? [];
  return slots.flatMap((slot, column) => {
    if (!slot || slots[column - 1]?.id === slot.id) return [];
    const reach = reachOf(table, slot.id);
    const begins = reach.row === at;
    const text = begins || repeated ? slot.text : "";
    return [{ ...reach.cell, text, rowSpan: reach.row + reach.cell.rowSpan - at }];
  });
}

/** The cell that is the given one of its table, counted from 1, and its row. */
function reachOf({ rows }: SourceTable, id: number): { cell: SourceCell; row: number } {
  const cells = rows.flatMap((row, index) => row.map((cell) => ({ cell, row: index })));
  return cells[id - 1] as { cell: SourceCell; row: number };
}

function blankRow([row = []]: readonly Cells[]): Cells {
  return row.map((cell) => ({ ...cell, text: "", rowSpan: 1 }));
}

/** The sums of a page, as ledgers have them. */
function pageSums(rows: readonly Cells[], chance: Chance): Cells {
  const last = rows.findLast((cells) => cells.some(({ text }) => isFigure(text))) ?? [];
  const figures = last.filter(({ text }) => isFigure(text));
  const [first] = last;
  if (!first || figures.length === 0) return [];
  const sums = figures.map((cell, index) => {
    const all = rows.map((cells) => cells.filter(({ text }) => isFigure(text))[index]?.text);
    return { ...cell, text: String(all.reduce((sum, one) => sum + Number(one ?? 0), 0)) };
  });
  const width = last.slice(0, -figures.length).reduce((sum, { colSpan }) => sum + colSpan, 0);
  const text = pickOne(["本页小计", "本页合计", "小计", "合计"], chance);
  return [{ ...first, text, rowSpan: 1, colSpan: Math.max(1, width) }, ...sums];
}

/** The last label before the cut stands half there and half behind it, the figures on one side. */
function tornLabel({ first, rest }: Halves, chance: Chance): Halves {
  const last = first.at(-1) ?? [];
  const at = last.findLastIndex(({ text }) => !isFigure(text) && text.trim() !== "");
  const label = last[at];
  const hasFigures = last.some(({ text }) => isFigure(text));
  if (!label || !hasFigures || label.text.length < 8 || label.rowSpan > 1) return { first, rest };
  const half = Math.ceil(label.text.length / 2);
  const above = chance() < 0.5;
  const part = (from: number, to: number, keeps: boolean) =>
    last.map((cell, index) => {
      if (index === at) return { ...cell, text: label.text.slice(from, to) };
      const isKept = isFigure(cell.text) ? keeps : from === 0;
      return {
        ...cell,
        text: isKept ? cell.text : "",
        rowSpan: isFigure(cell.text) ? 1 : cell.rowSpan,
      };
    });
  return {
    first: [...first.slice(0, -1), part(0, half, above)],
    rest: [part(half, label.text.length, !above), ...rest],
  };
}
