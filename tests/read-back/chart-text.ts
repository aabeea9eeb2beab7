import type { Chart } from "../../src/document/blocks.ts";

/** The words of a chart in the order they are drawn: each row's, then what its shades stand for. */
export function textsOfChart({ title, series, rows }: Chart): string[] {
  const words = rows.flatMap(({ label, values }) => [label, ...values.map(String)]);
  return [title, ...words, ...(series.length > 1 ? series : [])];
}
