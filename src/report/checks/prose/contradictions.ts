import { type Finding, finding, type Severity } from "../../../messages/finding.ts";
import { addUp, type Figures, pointersTo } from "../figures.ts";
import { gravity, speaksOfTheYear } from "./scope.ts";
import { contextAt, type Sentence } from "./sentences.ts";
import { isQuotation } from "./slogans.ts";

const blocks = ["review", "lawsuit.direct", "lawsuit.afterReview"] as const;
const subject = "(?:政府信息公开|信息公开|依申请公开)";

/** 未收到政府信息公开申请, and no part of the applications: nothing else may stand between. */
const noRequests = new RegExp(
  `(?:(?:未|没有)(?:收到|接到|受理)(?:过|任何)?(?:申请人)?(?:提出|提交)?的?${subject}?|(?:无|零)${subject})的?申请(?!的?(?:行政|复议|诉讼|[人书表中收费引]))`,
);
const noDisputes =
  /(?:未(?:发生|出现|产生|收到|因|被)|没有(?:发生|出现)?|无|零)(?:过|任何)?[因由与]?(?:政府|信息公开|工作|申请|相关|有关|引起|引发|导致|被|提起|涉及|类|的)*(?:行政复议|行政诉讼|复议|诉讼)[^，。；（）]*/;
/** 未发生行政复议被纠正: there were reviews. */
const ofAKind = /败诉|纠|撤销|违法|责令|超期|不当|败/;
/** What is hoped for is not said to be so. */
const intention = /力争|争取|努力|力求|确保|实现|避免|防止|目标|下一步|下年/;

const allUpheld = /(?:均|全部|全)(?:获|被|予以?|获得)?维持/;
const noneCorrected =
  /(?:零|无(?:一)?(?:被)?|未(?:发生|出现)?(?:被)?|没有(?:发生|出现)?(?:被)?)(?:败诉|纠错|纠正)/;

/** Sentences that say “none” or “all upheld” where the tables say otherwise. */
export function checkContradictions(
  sentences: readonly Sentence[],
  tables: { readonly requests: Figures; readonly disputes: Figures },
): Finding[] {
  return sentences.flatMap((sentence) => [
    ...contradict(sentence, noRequests, () => ({
      figures: tables.requests,
      paths: ["received.total"],
    })),
    ...contradict(sentence, noDisputes, (said) => ({
      figures: tables.disputes,
      paths: ofAKind.test(said) ? [] : blocksIn(said).map((block) => `${block}.total`),
    })),
    ...[allUpheld, noneCorrected].flatMap((words) => checkUpheld(sentence, words, tables.disputes)),
  ]);
}

type Denied = { readonly figures: Figures; readonly paths: readonly string[] };

function contradict(
  sentence: Sentence,
  words: RegExp,
  denied: (said: string) => Denied,
): Finding[] {
  const said = sayingOf(sentence, words);
  if (!said) return [];
  const { figures, paths } = denied(said.words);
  const present = paths.filter((path) => (figures.get(path)?.value ?? 0) > 0);
  if (present.length === 0) return [];
  const severity = said.gravity === "warning" ? "error" : said.gravity;
  const details = { read: sentence.quote, compared: pointersTo(figures, present) };
  return [finding("TX-NONE", severity, { pointer: sentence.pointer }, { t: said.words }, details)];
}

function checkUpheld(sentence: Sentence, words: RegExp, figures: Figures): Finding[] {
  const said = sayingOf(sentence, words);
  if (!said || !/复议|诉讼|败诉|信息公开/.test(sentence.text)) return [];
  const named = said.words.includes("败诉") ? blocks.slice(1) : blocksIn(sentence.text);
  const count = (column: string) =>
    addUp(
      figures,
      named.map((block) => `${block}.${column}`),
    );
  const [l, r] = [count("corrected"), count("pending")];
  if (l === undefined || r === undefined) return [];
  if (l === 0 && (words === noneCorrected || r === 0)) return [];
  const paths = named.flatMap((block) => [`${block}.corrected`, `${block}.pending`]);
  const details = { read: sentence.quote, compared: pointersTo(figures, paths) };
  const place = { pointer: sentence.pointer };
  return [finding("TX-ALLOK", said.gravity, place, { t: said.words, l, r }, details)];
}

/** Words of a sentence, where they stand in it, and how grave it is when they are wrong. */
export type Saying = { readonly words: string; readonly index: number; readonly gravity: Severity };

/** What a sentence says of the year as it was; nothing when it is hoped for or others say so. */
export function sayingOf(sentence: Sentence, words: RegExp): Saying | undefined {
  const match = words.exec(sentence.text);
  if (!match || intention.test(sentence.text)) return undefined;
  if (isQuotation(sentence.paragraph, sentence.start + match.index)) return undefined;
  const context = contextAt(sentence, match.index);
  if (!speaksOfTheYear(context)) return undefined;
  return { words: match[0], index: match.index, gravity: gravity(context) };
}

/** 行政复议 and 行政诉讼 as far as they are named; both when neither is. */
function blocksIn(text: string): readonly string[] {
  const named = blocks.filter((block) => text.includes(block === "review" ? "复议" : "诉讼"));
  return named.length > 0 ? named : blocks;
}
