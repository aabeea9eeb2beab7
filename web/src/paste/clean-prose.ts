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
const blanks = /[^\S\n]+/g;
/** A heading's number with nothing before it in its line, which needs nothing behind it. */
const number =
  /(?:^|\n)(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])$/;
/** Longer than any such number. */
const mostBefore = 7;

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
  const cleanTabs = () => {
    let count = 0;
    text = text.replaceAll(blanks, (run, at: number, whole: string) => {
      if (!run.includes("\t")) return run;
      count += 1;
      return isIdle(run, at, whole) ? "" : " ";
    });
    return count;
  };
  const counts = {
    breaks: clean(softBreaks, "\n"),
    unseen: clean(unseen, ""),
    indents: clean(indents, ""),
    tabs: cleanTabs(),
  };
  return { text, ...counts };
}

/** Blanks at the end of a line, or behind a heading's number. */
function isIdle(run: string, at: number, whole: string): boolean {
  const next = whole[at + run.length];
  return (
    next === undefined ||
    next === "\n" ||
    number.test(whole.slice(Math.max(0, at - mostBefore), at))
  );
}
