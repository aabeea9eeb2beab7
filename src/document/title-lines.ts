import { widthEm } from "./width-em.ts";

/** Characters of 22 pt on a line of 156 mm. @see GB/T 9704-2012, 7.3.1 */
const longestLine = 20;
/** A line up to this length still looks well. */
const pleasantLine = 18;
const mostLines = 3;
/** Beyond that the ways to break a title are too many to compare. */
const mostWords = 24;
/** No three lines hold more, be they Latin letters. Words of a very long text take long to find. */
const mostCharacters = 2 * longestLine * mostLines;

const fixedTerms = "\\d{4}年(?:度)?|政府信息公开|工作|年度报告";
/** Ends of the names that make up an organ's name; a break may fall behind them. */
const nameEnds =
  "自治区|自治州|自治县|特别行政区|省|市|州|盟|地区|县|区|旗|乡|镇|街道|人民政府|委员会|办公厅|办公室|局|厅";
/** Words of a title that are never broken. */
const words = new RegExp(
  `${fixedTerms}|.+?(?:${nameEnds})(?!${nameEnds}|$)|.+?(?=${fixedTerms}|$)`,
  "gu",
);

/**
 * Breaks a title after sense: the fewest lines, if possible right before the year, shaped as a
 * trapezium or a rhombus. A title without known words is cut where it must be.
 */
export function titleLines(title: string): string[] {
  if (widthEm(title) <= pleasantLine) return [title];
  if (title.length > mostCharacters) return cut(title);
  const parts = title.match(words) ?? [];
  if (parts.length > mostWords) return cut(title);
  for (let count = 1; count <= mostLines; count++) {
    const fitting = divisions(parts, count).filter((lines) =>
      lines.every((line) => widthEm(line) <= (count === 1 ? pleasantLine : longestLine)),
    );
    const [best] = fitting.sort((one, other) => flaws(one) - flaws(other));
    if (best) return best;
  }
  return cut(title);
}

/** Every way to lay the words on a number of lines. */
function divisions(parts: readonly string[], count: number): string[][] {
  if (count === 1) return [[parts.join("")]];
  return parts.slice(1).flatMap((_, index) => {
    const first = parts.slice(0, index + 1).join("");
    return divisions(parts.slice(index + 1), count - 1).map((rest) => [first, ...rest]);
  });
}

/** The smaller, the better the shape. */
function flaws(lines: readonly string[]): number {
  const widths = lines.map(widthEm);
  const long = widths.filter((width) => width > pleasantLine).length;
  const beforeYear = lines.slice(1).some((line) => /^\d{4}年/.test(line));
  const spread = Math.max(...widths) - Math.min(...widths);
  return (isShapely(widths) ? 0 : 20) + (beforeYear ? 0 : 10) + long * 5 + spread / longestLine;
}

/** Neither a rectangle nor an hourglass: neighbours differ, and no line is shorter than both. */
function isShapely(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0));
  const waisted = steps.some((step, index) => step < 0 && (steps[index + 1] ?? 0) > 0);
  return !waisted && steps.every((step) => Math.abs(step) >= 2);
}

/** The year and what follows it, where that is a line of its own. */
const yearToEnd = /(?<=.)\d{4}年.{0,20}$/u;

/** Where no sense tells: lines of like width, as many as it takes. */
function cut(title: string): string[] {
  const end = yearToEnd.exec(title)?.[0] ?? "";
  const isLine = end !== "" && widthEm(end) <= pleasantLine;
  return isLine ? [...likeLines(title.slice(0, -end.length)), end] : likeLines(title);
}

/** What stays together even then: a number, a Latin word, a bracket or a mark and its neighbour. */
const unbroken = /\d{4}年度?|[A-Za-z\d]{1,16}|[（《“‘〔【]*.[）》”’〕】、，。：；·]*/gu;

function likeLines(text: string): string[] {
  const target = widthEm(text) / Math.ceil(widthEm(text) / pleasantLine);
  const lines: string[] = [];
  let line = "";
  for (const part of text.match(unbroken) ?? []) {
    const isFull = widthEm(line) + widthEm(part) / 2 > target;
    if (line !== "" && (isFull || widthEm(line + part) > longestLine)) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  return [...lines, line];
}
