import { type Finding, finding } from "../../../messages/finding.ts";
import { ownMember } from "../../../messages/own-member.ts";
import { isClosed } from "./closed-marks.ts";
import type { Whole } from "./wholes.ts";
import { quoteAround } from "./wording.ts";

/** Marks that open and those that close them; brackets of both widths pass for each other. */
const closings: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "（": "）",
  "(": "）",
  "【": "】",
};
const basis = "GB/T 15834—2011《标点符号用法》";
const anyMark = /[“”‘’《》（）()【】]/g;
/** 1）, 二）, a) at the head of a clause number it. */
const numbering = /(?:^|[。；：，、？！\s])[\d０-９一二三四五六七八九十a-zA-Z]{1,3}$/;
/** Marks that others' words may open in one paragraph and close in a later one. */
const quotations = "“‘";

/** A mark, and where it stands. */
type Mark = {
  readonly mark: string;
  readonly at: number;
  readonly order: number;
  readonly whole: Whole;
};

/** Quotation marks, brackets and marks of titles that nothing closes, or that nothing opened. */
export function checkPairs(lists: readonly (readonly Whole[])[]): Finding[] {
  return lists.flatMap(single).map(({ mark: l, at, whole: { text, pointer } }) => {
    const t = quoteAround(text, at, l.length);
    return finding("DOC-PAIR", "info", { pointer }, { l, t }, { read: t, basis });
  });
}

/** The marks without a counterpart in paragraphs that stand side by side. */
function single(wholes: readonly Whole[]): Mark[] {
  const marks = wholes.flatMap((whole, order) =>
    isComplete(whole.text) ? [] : marksOf(whole, order),
  );
  const kinds = Map.groupBy(marks, ({ mark }) => ownMember(closings, mark) ?? closingOf(mark));
  const left = [...kinds.values()].flatMap(unpaired);
  return left.sort((one, other) => one.order - other.order || one.at - other.at);
}

/** All its marks are, and it does not go on with a quotation that an earlier paragraph began. */
function isComplete(text: string): boolean {
  return !quotations.includes(text.charAt(0)) && isClosed(text);
}

function closingOf(mark: string): string {
  return mark === ")" ? "）" : mark;
}

/** @param marks - that open and close each other. */
function unpaired(marks: readonly Mark[]): Mark[] {
  const alone: Mark[] = [];
  const opened: Mark[] = [];
  for (const mark of marks) {
    const last = opened.at(-1);
    if (!ownMember(closings, mark.mark)) {
      if (closes(mark, last)) opened.pop();
      else if (!isNumbering(mark)) alone.push(mark);
    } else if (!repeatsOpening(mark, last)) opened.push(mark);
  }
  return [...alone, ...opened];
}

function marksOf(whole: Whole, order: number): Mark[] {
  const { text } = whole;
  return [...text.matchAll(anyMark)]
    .map(({ 0: mark, index: at }) => ({ mark, at, order, whole }))
    .filter(({ mark, at }) => !isNoMark(mark, text.slice(Math.max(0, at - 5), at), text));
}

/** A number's half bracket, an apostrophe, and quotation marks where straight ones stand as well. */
function isNoMark(mark: string, before: string, text: string): boolean {
  if (mark === "）" || mark === ")") return numbering.test(before);
  if (mark === "’") return /[a-zA-Z]$/.test(before);
  return (mark === "“" || mark === "”") && text.includes('"');
}

/** 做到1）及时2）准确: half a bracket behind a number, which nothing opened. */
function isNumbering({ mark, at, whole: { text } }: Mark): boolean {
  return (
    /[）)]/.test(mark) && /(?<![\d０-９])[\d０-９]{1,2}$/.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** A quotation of several paragraphs opens anew at the head of each. */
function repeatsOpening({ mark, at, order }: Mark, opened: Mark | undefined): boolean {
  return at === 0 && opened !== undefined && opened.order < order && quotations.includes(mark);
}

/** Brackets and titles may be cut by a wrong paragraph, but do not run over several. */
function closes({ order }: Mark, opened: Mark | undefined): boolean {
  if (!opened) return false;
  return quotations.includes(opened.mark) || order - opened.order <= 1;
}
