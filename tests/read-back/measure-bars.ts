import { execFileSync } from "node:child_process";

/** A filled rectangle on a page, in points from its upper left corner. */
export type MeasuredBar = {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
};

/** The bars of a PDF's first page, from top to bottom: what is filled, and neither black nor white. */
export function measureBars(pdf: Uint8Array): MeasuredBar[] {
  const options = ["-svg", "-origpagesizes", "-f", "1", "-l", "1", "-", "-"];
  const picture = execFileSync("pdftocairo", options, {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  // LibreOffice fills the cells of a table twice.
  const paths = new Set([...picture.matchAll(fillPattern)].map(([, path = ""]) => path));
  return [...paths].map(measure).sort((one, other) => one.topPt - other.topPt);
}

const fillPattern = /fill:rgb\((?!0%|100%)[^)]*\);[^"]*" d="(M [^"]*Z)/g;

function measure(path: string): MeasuredBar {
  const numbers = (path.match(/[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [leftPt, topPt] = [Math.min(...xs), Math.min(...ys)];
  return { leftPt, topPt, widthPt: Math.max(...xs) - leftPt, heightPt: Math.max(...ys) - topPt };
}
