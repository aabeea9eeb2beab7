import { type Finding, finding } from "../../../messages/finding.ts";
import { readChineseNumber } from "../prose/chinese-number.ts";
import type { Whole } from "./wholes.ts";

/** 一是, 二要 at the head of a clause. 一是一 is a saying. */
const ordinal =
  /(?<=^|[，。；：、！？（“\s])([一二三四五六七八九十]{1,3})([是要])(?![一二三四五六七八九十非否])/g;
const anyOrdinal = /[一二三四五六七八九十][是要]/;
/** Other words that count on in between: 其次, 第三. */
const otherOrdinal = /其[次二三四五]|再次|第[二三四五六七八九]|最后|[二三四五六七八九]则/;

/** An item of a list: its number, and the paragraph it stands in. */
type Item = {
  readonly number: number;
  readonly word: string;
  readonly whole: Whole;
  /** It begins its paragraph, or is the first in it. */
  readonly isHead: boolean;
  readonly isFirst: boolean;
  /** The words since the item before it. */
  readonly between: string;
};

/** Lists that stand in each other. */
const deepest = 4;

/** 一是……三是……: lists in the text that skip a number or say one twice. */
export function checkSequence(lists: readonly (readonly Whole[])[]): Finding[] {
  return lists.flatMap((list) => {
    const counted = list.filter(({ text }) => anyOrdinal.test(text));
    return counted.length === 0 ? [] : ["是", "要"].flatMap((verb) => judge(counted, verb));
  });
}

/** Lists may stand in each other: what follows counts on the inner one, or else one around it. */
function judge(wholes: readonly Whole[], verb: string): Finding[] {
  const findings: Finding[] = [];
  let open: readonly Item[] = [];
  for (const item of wholes.flatMap((whole) => itemsOf(whole, verb))) {
    // A list that runs over paragraphs has its numbers at their heads.
    if (item.isFirst && !item.isHead) open = [];
    const last = open.at(-1);
    const around = open.slice(
      0,
      open.findLastIndex(({ number }) => number === item.number - 1) + 1,
    );
    const isBroken = item.number > 1 && around.length === 0 && isOfOneList(last, item);
    if (last && isBroken && !otherOrdinal.test(item.between)) findings.push(broken(last, item));
    open = item.number === 1 ? [...open.slice(1 - deepest), item] : [...around.slice(0, -1), item];
  }
  return findings;
}

function itemsOf(whole: Whole, verb: string): Item[] {
  const matches = [...whole.text.matchAll(ordinal)].filter(([, , own]) => own === verb);
  return matches.map(({ 0: word, 1: digits = "", index }, order) => ({
    number: readChineseNumber(digits) ?? 0,
    word,
    whole,
    isHead: index === 0,
    isFirst: order === 0,
    between: whole.text.slice(matches[order - 1]?.index ?? 0, index),
  }));
}

/** In one paragraph, or each at the head of its own. */
function isOfOneList(last: Item | undefined, item: Item): boolean {
  return last?.whole === item.whole || (last?.isHead === true && item.isHead);
}

function broken({ word: l }: Item, { word: r, whole }: Item): Finding {
  const place = { pointer: whole.pointer };
  return finding("DOC-SEQ", "info", place, { l, r }, { read: r });
}
