import { type Slot, spreadCells } from "../../../document/tables/table-grid.ts";
import type { OwnCell, OwnTable } from "../../report.ts";

/** A row or a column of an own table, as it is added up with its neighbours. */
export type Line = {
  /** Its own name, without blanks and units in brackets. */
  readonly label: string;
  /** All of its name. */
  readonly words: string;
  readonly kind: LineKind;
  /** What stands over several lines of which this is one; `""` where nothing does. */
  readonly group: string;
  readonly slots: readonly Slot<OwnCell>[];
};

/** The larger the rank of a total, the more it sums up. `rate`: no amount that could be added. */
export type LineKind = "part" | "ofWhich" | "rate" | "heading" | 1 | 2 | 3;

const totals: ReadonlyMap<string, LineKind> = new Map([
  ["小计", 1],
  ["合计", 2],
  ["总计", 3],
]);

/** Shares, means, comparisons and numbers that only name something. */
const rates =
  /率|占|比|平均|人均|均值|增幅|增减|增长|下降|排名|名次|得分|分值|序号|编号|年份|年度$|电话|上年|去年|[%％‰]/;

/** An own table's places below the header, and the names of its rows and columns. */
export type Spread = { readonly rows: readonly Line[]; readonly columns: readonly Line[] };

export function spread({ header, rows, headerColumns }: OwnTable): Spread {
  const width = (header[0] ?? []).reduce((sum, { colSpan }) => sum + colSpan, 0);
  const shares = new Array<number>(width).fill(1);
  const [head, body] = [spreadCells({ rows: header, shares }), spreadCells({ rows, shares })];
  // Without row headers the first column is what names the rows all the same.
  const labels = Math.max(1, headerColumns);
  const values = Array.from({ length: Math.max(0, width - labels) }, (_, index) => labels + index);
  return {
    rows: body.map((slots) => ({
      ...named(slots.slice(0, labels)),
      ...(isOneCell(slots) ? { kind: "heading" as const } : {}),
      slots: values.flatMap((column) => slots[column] ?? []),
    })),
    columns: values.map((column) => ({
      ...named(head.flatMap((slots) => slots[column] ?? [])),
      slots: body.flatMap((slots) => slots[column] ?? []),
    })),
  };
}

function isOneCell([first, ...others]: readonly Slot<OwnCell>[]): boolean {
  return others.length > 0 && others.every(({ cell }) => cell === first?.cell);
}

/** The last of the cells that name a line is its own; one before it is its group's. */
function named(slots: readonly Slot<OwnCell>[]): Omit<Line, "slots"> {
  const cells = [...new Set(slots.map(({ cell }) => cell))];
  const own = cells.at(-1);
  const words = (own?.text ?? "").trim();
  const label = plainLabel(words);
  const above = cells.slice(0, -1).map(({ pointer }) => pointer);
  return { label, words, kind: kindOf(label, words), group: above.join(" ") };
}

/** `合　计（件）` is 合计. */
export function plainLabel(text: string): string {
  return text.replaceAll(/\s/g, "").replaceAll(/[（(][^（）()]*[）)]/g, "");
}

function kindOf(label: string, words: string): LineKind {
  const total = totals.get(label);
  if (total) return total;
  if (/^[（(]?其中/.test(words)) return "ofWhich";
  return rates.test(words) ? "rate" : "part";
}
