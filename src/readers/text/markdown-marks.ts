/** A row of hyphens under the head of a table, or a rule across the page; its blanks apart. */
const ruler = /^\|?:?-{3,}:?(?:\|:?-{3,}:?)*\|?$/;
const heading = /^ {0,3}#{1,6}[ \t]+/;

/** Whether a text is written in Markdown: by its headings or the rulers of its tables. */
export function isMarkdown(lines: readonly string[]): boolean {
  return lines.some((line) => heading.test(line) || isTableRuler(line));
}

function isRuler(line: string): boolean {
  return ruler.test(line.replaceAll(/\s/g, ""));
}

/** The line under a table's head. */
export function isTableRuler(line: string): boolean {
  return line.includes("|") && isRuler(line);
}

/**
 * A line without the marks of Markdown, as programs for text recognition write it: a heading's
 * `##`, `**` around words, `<br>` in cells. A ruler stays as a blank line: places are told by line.
 */
export function withoutMarks(line: string): string {
  if (isRuler(line)) return "";
  return line
    .replace(heading, "")
    .replaceAll(/\*\*([^*]+)\*\*/g, "$1")
    .replaceAll(/<br\s*\/?>/gi, " ")
    .replaceAll(/\\([\\*_#|[\]()-])/g, "$1");
}
