/** What was changed in a pasted text, in places. */
export type Cleaned = {
  readonly text: string;
  readonly breaks: number;
  readonly tabs: number;
  readonly indents: number;
  readonly unseen: number;
};

/** Word's breaks inside of a paragraph, of pages and columns, and Unicode's own. */
const softBreaks = /[\v\f\u0085\u2028\u2029]+\n?/g;
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const indents = /^[^\S\n]+(?=\S)/gm;
/** Behind the number of a heading, which needs nothing between, and at the end of a line. */
const idleTabs =
  /(?<=^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]))[^\S\n]*\t[^\S\n]*|[^\S\n]*\t[^\S\n]*$/gm;
const tabs = /[^\S\n]*\t[^\S\n]*/g;

/**
 * Prose as word processors give it, without what no document prints: a paragraph a line, no indents
 * (the program sets them), blanks instead of tabs.
 */
export function cleanProse(given: string): Cleaned {
  let text = given.replaceAll(/\r\n?/g, "\n");
  const clean = (pattern: RegExp, by: string) => {
    const count = text.match(pattern)?.length ?? 0;
    text = text.replaceAll(pattern, by);
    return count;
  };
  const counts = {
    breaks: clean(softBreaks, "\n"),
    unseen: clean(unseen, ""),
    indents: clean(indents, ""),
    tabs: clean(idleTabs, "") + clean(tabs, " "),
  };
  return { text, ...counts };
}
