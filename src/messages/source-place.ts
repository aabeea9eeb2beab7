/** Where something stands in a file that was imported; numbers count from 1. */
export type SourcePlace = {
  readonly page?: number;
  readonly sheet?: string;
  /** A cell's address on its sheet: `C7`. */
  readonly address?: string;
  /** A column's letters on its sheet: `C`. */
  readonly column?: string;
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
  readonly line?: number;
  readonly paragraph?: number;
  /** Rows of a ledger. */
  readonly lines?: readonly number[];
};

/** A place in words, in Chinese as the file is: 第3页第1个表格第5行第2格. */
export function sourcePlaceText(place: SourcePlace): string {
  return order
    .flatMap((name) => {
      const value = place[name];
      if (value === undefined) return [];
      const text = typeof value === "object" ? value.join("、") : String(value);
      return [words[name].replace("{}", text || "—")];
    })
    .join("");
}

const order = [
  "page",
  "sheet",
  "address",
  "column",
  "table",
  "paragraph",
  "line",
  "row",
  "cell",
  "lines",
] as const;

const words = {
  page: "第{}页",
  sheet: "工作表“{}”",
  address: "{} 格",
  column: "{} 列",
  table: "第{}个表格",
  row: "第{}行",
  cell: "第{}格",
  paragraph: "第{}段",
  line: "第{}行",
  lines: "第{}行",
} as const;
