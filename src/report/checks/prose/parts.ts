import type { Field } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import type { Figures } from "../figures.ts";
import { kindFigure } from "./kinds.ts";
import type { Sentence } from "./sentences.ts";

const units = "件|份|宗|起|例|条|篇|个|次|场|期|项|部|人次|人|家";
/** All of these count applications. */
const ofOneKind = /^[件份宗起例]$/;

const counted = new RegExp(`(?<![\\d.])(\\d+)(${units})`, "g");
/** The number that stands before 其中, with what may stand between. */
const whole = new RegExp(
  `(?<![\\d.])(\\d+)(${units})(?:次|左右)?[^\\d。！？；]{0,20}[，：:。（(]$`,
);
/** Characters before and behind 其中 that are looked at. */
const longestWhole = 60;
const longestList = 600;

/** Not all parts, not exactly, or parts of parts. */
const openEnded =
  /^如|[，、]如|等|主要|包括|包含|[比譬]如|例如|重点|特别|尤其|多为|大多|同比|较上|比上|增长|增加|减少|下降|上升|提高|其中|涉及|有关|关于|累计|[近约超余多]\d|\d[余多]|以上|左右|万|亿|[—~至]\d|\d[-/.]\d/;
const inexact = /[近约超逾余多]\s*$/;
const brackets = /（[^（）]*）|\([^()]*\)/g;
const percentage = /，?占?(?:比|总数的)?(?<![\d.])\d+(?:\.\d+)?%/g;

/** By what a whole may be divided: applicants, ways, results. Parts by two of them overlap. */
const divisions = [
  /自然人|公民|个人|法人|企业|组织|科研|公益|法律服务/,
  /网络|网上|在线|线上|线下|信函|来信|邮寄|邮件|传真|当面|现场|窗口|平台|书面/,
  /公开|无法提供|不予|其他处理|不存在|不掌握|补正|撤[回销]/,
  /维持|纠正|撤销|驳回|尚未审结|确认违法|其他结果/,
];
const rest = /其他|其它|其余|另外|另有/;
const complementary = [
  [/自然人|公民|个人/, /法人|组织|企业/],
  [/线上|网络|网上/, /线下/],
];

/** Rows of the table of requests by their words. */
const rows: readonly (readonly [RegExp, string])[] = [
  [/上年.{0,10}结转/, "carriedIn.total"],
  [/结转|下年/, "carriedOut.total"],
  [/新收|收到/, "received.total"],
];

type Part = { readonly label: string; readonly value: number; readonly unit: string };

/** 其中A件、B件、C件 that do not add up to their whole. */
export function checkParts(
  sentences: readonly Sentence[],
  requests: Figures,
  fields: readonly Field[],
): Finding[] {
  return sentences
    .filter(({ start, paragraph }) => start === 0 && paragraph.includes("其中"))
    .flatMap(({ paragraph, pointer }) => {
      const places = [...paragraph.matchAll(/其中/g)];
      return places.flatMap(({ index }) => {
        const list = listAt(paragraph, index);
        if (!list || list.parts.every((part) => isBorneOut(part, requests, fields))) return [];
        const { total, sum, read } = list;
        const parameters = { l: sum, r: total, d: sum - total };
        const details = { read, expected: total, difference: sum - total };
        return [finding("TX-PART", "info", { pointer }, parameters, details)];
      });
    });
}

type List = {
  readonly total: number;
  readonly sum: number;
  readonly parts: readonly Part[];
  readonly read: string;
};

/** A list that should add up to the number before it, and does not. */
function listAt(paragraph: string, index: number): List | undefined {
  const before = paragraph.slice(Math.max(0, index - longestWhole), index);
  const found = whole.exec(before);
  if (!found || /其中[^。！？]{0,60}$/.test(before) || inexact.test(before.slice(0, found.index)))
    return undefined;
  if (/增|减|升|降|同比|较|比/.test(before.slice(0, found.index).slice(-8))) return undefined;
  const behind = textBehind(paragraph, index, before.endsWith("（"));
  const plain = behind.replaceAll(brackets, "").replaceAll(percentage, "");
  if (openEnded.test(plain)) return undefined;
  const total = Number(found[1]);
  const all = partsOf(plain);
  if (sums(all).includes(total)) return undefined;
  const parts = partsOf(plain.split("；")[0] ?? "");
  const sum = sums(parts).at(-1) ?? 0;
  const isOneUnit = parts.every(({ unit }) => kindOf(unit) === kindOf(found[2] ?? ""));
  if (!isOneUnit || !isExhaustive(parts, sum > total)) return undefined;
  return { total, sum, parts, read: `${found[0]}其中${behind}` };
}

/** Up to the end of the sentence, or of the brackets that 其中 stands in. */
function textBehind(paragraph: string, index: number, inBrackets: boolean): string {
  const behind = paragraph.slice(index + 2, index + longestList);
  const end = behind.search(inBrackets ? /[）。]/ : /[。！？]/);
  return end < 0 ? behind : behind.slice(0, end);
}

function partsOf(text: string): Part[] {
  let end = 0;
  return [...text.matchAll(counted)].map((match) => {
    const label = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { label, value: Number(match[1]), unit: match[2] ?? "" };
  });
}

/** What the parts add up to, as far as each. */
function sums(parts: readonly Part[]): number[] {
  let sum = 0;
  return parts.map(({ value }) => (sum += value));
}

function kindOf(unit: string): string {
  return ofOneKind.test(unit) ? "件" : unit;
}

/**
 * Whether all parts are named: the rest is, or they are all there are of one division. Parts that
 * are more than the whole are wrong however many are left out, unless they are of two divisions.
 */
function isExhaustive(parts: readonly Part[], isTooMuch: boolean): boolean {
  if (parts.length < 2) return false;
  const labels = parts.map(({ label }) => label);
  const used = divisions.filter((words) => labels.some((label) => words.test(label)));
  if (used.length > 1) return false;
  if (isTooMuch || labels.some((label) => rest.test(label))) return true;
  const [only] = used;
  if (!only || !labels.every((label) => only.test(label))) return false;
  return (
    parts.length > 2 ||
    complementary.some((pair) => pair.every((words) => labels.some((label) => words.test(label))))
  );
}

/** What the table tells alike: what is missing from the list is left out on purpose. */
function isBorneOut({ label, value }: Part, requests: Figures, fields: readonly Field[]): boolean {
  const row = rows.find(([words]) => words.test(label))?.[1];
  const figure = row ? requests.get(row)?.value : kindFigure(label, requests, fields);
  return figure === value;
}
