import { readChineseNumber } from "../checks/prose/chinese-number.ts";
import { halfWidthDigits } from "../text/half-width.ts";

/** A number that the author typed at the head of a caption. */
export type TypedCaption = {
  /** As it stands, without and with the mark behind it: `表1`, `表1：`. */
  readonly number: string;
  readonly read: string;
  readonly label: string;
  /** Of a plain `表1`; `图1-1` and `附表1` are of another series than the program counts. */
  readonly ordinal?: number;
  readonly rest: string;
};

/** Behind a digit these make a count of it: 表3月份, 图5个. 表1月度 and 表1项目 are none. */
const measures =
  "年(?!度)|月(?!度)|日(?!常)|季(?!度)|项(?!目)|家(?!庭)|个(?!人)|周|件|次|级|条|张|万|亿|元|[%％A-Za-z]";
const digits = `\\d{1,3}(?:[-—–－.．]\\d{1,3})*(?![\\d.．-])(?!${measures})`;
/** 表一览 is no number: a Chinese one ends with a mark or a blank. */
const numerals = "[一二三四五六七八九十]{1,3}(?=[\\s：:、.．]|$)";
const typed = new RegExp(`^((附?[表图])[^\\S\\r\\n]*(${digits}|${numerals}))([：:、.．]?)\\s*`);

/** `表1`, `表 1`, `图1-1`, `附表1`, `表一、` at the head of a caption. */
export function readTypedCaption(line: string): TypedCaption | undefined {
  const match = typed.exec(halfWidthDigits(line));
  if (!match) return undefined;
  const [whole, number = "", label = "", digits = "", mark = ""] = match;
  const ordinal = /^\d+$/.test(digits) ? Number(digits) : readChineseNumber(digits);
  const isPlain = ordinal !== undefined && !label.startsWith("附");
  return {
    number: line.slice(0, number.length),
    read: line.slice(0, number.length + mark.length),
    label,
    ...(isPlain ? { ordinal } : {}),
    rest: line.slice(whole.length),
  };
}

/** What two captions with the same number have in common, however it was typed. */
export function seriesName({ number, label, ordinal }: TypedCaption): string {
  return ordinal === undefined ? halfWidthDigits(number).replaceAll(/\s/g, "") : label + ordinal;
}
