import { readChineseNumber } from "./chinese-number.ts";
import { type Context, contextAt, type Sentence } from "./sentences.ts";

/** A number that the prose quotes, and the words around it. */
export type QuotedNumber = {
  readonly sentence: Sentence;
  /** Where it stands in its sentence, and its digits there. */
  readonly start: number;
  readonly digits: string;
  readonly value: number;
  /** How far the true number may be from a rounded one: 1.2万 is 12,000 ± 500. */
  readonly tolerance: number;
  readonly decimals: number;
  readonly unit: "件" | "元" | "%";
  /** 办结的申请中同意公开9件: the words of the whole that it counts a part of, if any. */
  readonly whole: string;
  /** The words of its clause before it, back to the number before or to those of the whole. */
  readonly before: string;
  /** Those behind it, when no other number follows that they may belong to. */
  readonly after: string;
  readonly context: Context;
  /** What stands between the number before and this one, and this one and the next. */
  readonly between: string;
  readonly behind: string;
};

const written =
  /(?=[\d零一二两三四五六七八九十百千])(?<![\d.零一二两三四五六七八九十百千])(\d+(?:\.\d+)?|[零一二两三四五六七八九十百千]+)(万|亿)?(件|份|宗|起|例|元|%)/g;
const anyUnit = /[件份宗起例元%]/;
const units: ReadonlyMap<string, QuotedNumber["unit"]> = new Map([
  ["元", "元"],
  ["%", "%"],
]);
const factors: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

/** 近百, 约50, 3至5, 第3, 每一: not the number of anything, or not exactly. */
const inexactBefore =
  /(?:近|约|超|超过|逾|不足|不到|不少于|至少|最多|突破|第|每|同|任何|某|另|[\d件份](?:至|到|[-~～—]|或))$/;
const inexactAfter = /^(?:左右|以上|以下|以内|余|多|次|事|套|至\d|到\d|[-~～—]\d)/;
export const clauseEnd = /[，,：:（）()；。]/;
const wholes =
  /^.*(?:申请(?:事项|件)?|[件份宗起]|案件|诉讼|复议|办结|答复|受理|收到)(?:之|当)?[中里]/;
/** Words that only lead up to a number: its subject stands in the clause before. */
const filling = /[共合总计为达到有已均、]|数量/g;

/** Characters at each side that are read for what a number is of; keeps the reading linear. */
export const reach = 100;

/** The numbers of a sentence in their order; those that are not certain are left out. */
export function quotedNumbers(sentence: Sentence): QuotedNumber[] {
  const { text } = sentence;
  // Most sentences have none, and the pattern is slow to find that out.
  if (!anyUnit.test(text)) return [];
  const matches = [...text.matchAll(written)];
  return matches.flatMap((match, index) => {
    const [last, next] = [matches[index - 1], matches[index + 1]];
    const number = readMatch(match);
    if (!number || isInexact(text, match)) return [];
    const between = text.slice(last ? endOf(last) : 0, match.index).slice(-reach);
    const behind = text.slice(endOf(match), next?.index).slice(0, reach);
    const [after = "", ...others] = behind.split(clauseEnd);
    const words = wordsBefore(between);
    const whole = wholeBefore(words);
    return [
      {
        sentence,
        start: match.index,
        digits: match[1] ?? "",
        ...number,
        whole,
        before: words.slice(whole.length),
        after: next && others.length === 0 ? "" : after,
        context: contextAt(sentence, match.index),
        between,
        behind,
      },
    ];
  });
}

function wholeBefore(words: string): string {
  const mayBe = words.includes("中") || words.includes("里");
  return (mayBe && wholes.exec(words)?.[0]) || "";
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function isInexact(text: string, match: RegExpExecArray): boolean {
  const [start, end] = [match.index, endOf(match)];
  return (
    inexactBefore.test(text.slice(Math.max(0, start - 4), start)) ||
    inexactAfter.test(text.slice(end, end + 4))
  );
}

type Number = Pick<QuotedNumber, "value" | "tolerance" | "decimals" | "unit">;

function readMatch([, digits = "", large = "", unit = ""]: RegExpMatchArray): Number | undefined {
  const isChinese = !/^\d/.test(digits);
  // 一起 is “together” more often than one case.
  if (isChinese && (units.get(unit) || digits + unit === "一起")) return undefined;
  const value = isChinese ? readChineseNumber(digits) : Number(digits);
  if (value === undefined) return undefined;
  const factor = factors.get(large) ?? 1;
  const decimals = digits.split(".")[1]?.length ?? 0;
  const tolerance = factor === 1 ? 0 : (factor * 10 ** -decimals) / 2;
  return { value: value * factor, tolerance, decimals, unit: units.get(unit) ?? "件" };
}

function wordsBefore(between: string): string {
  // 受理申请（含上年结转）58件: the brackets are an aside.
  const plain = between.endsWith("）") ? between.replace(/（[^（）]*）$/, "") : between;
  const clauses = plain.split(clauseEnd);
  const last = clauses.at(-1) ?? "";
  return last.replaceAll(filling, "") === "" ? (clauses.at(-2) ?? "") + last : last;
}
