/** A row of hyphens under the head of a table, or a rule across the page; its blanks apart. */
const ruler = /^\|?:?-{3,}:?(?:\|:?-{3,}:?)*\|?$/;
const heading = /^ {0,3}#{1,6}[ \t]+/;

/**
 * Lines without the marks of Markdown, as programs for text recognition write it: headings'
 * `##`, the `|---|` under a table's head, `**` around words, `<br>` in cells. A file without
 * headings and tables of that kind is plain text, and stays as it is.
 */
export function withoutMarkdown(lines: readonly string[]): readonly string[] {
  const isMarkdown = lines.some((line) => heading.test(line) || isTableRuler(line));
  return isMarkdown ? lines.map(plainLine) : lines;
}

function isRuler(line: string): boolean {
  return ruler.test(line.replaceAll(/\s/g, ""));
}

function isTableRuler(line: string): boolean {
  return line.includes("|") && isRuler(line);
}

/** A ruler's line stays, blank: places are told by line. */
function plainLine(line: string): string {
  if (isRuler(line)) return "";
  return line
    .replace(heading, "")
    .replaceAll(/\*\*([^*]+)\*\*/g, "$1")
    .replaceAll(/<br\s*\/?>/gi, " ")
    .replaceAll(/\\([\\*_#|[\]()-])/g, "$1");
}
