import type { Report } from "./report.ts";
import { halfWidthDigits } from "./text/half-width.ts";
import { sectionText } from "./text/section-text.ts";

/** What 其他需要报告的事项 says of the 政府信息公开信息处理费; undefined where it says nothing. */
export type Fees = {
  /** 发出收费通知的件数. */
  readonly feeNoticeCount: number | undefined;
  /** Their 总金额, in 元. */
  readonly feeNoticeAmount: number | undefined;
  /** 实际收取的总金额, in 元. */
  readonly feeCollected: number | undefined;
};

const money = "[^\\d，；]{0,25}?(\\d+(?:\\.\\d+)?)(万?元)";
const notice = "(?:收费|缴费)通知";

const noNotice = new RegExp(`(?:未|没有|无)[^，；\\d]{0,20}${notice}`);
const countBefore = new RegExp(`(?<!\\d)(\\d+)(?:件|份|次|个|宗|笔)[^，；\\d]{0,20}${notice}`);
const countAfter = new RegExp(`${notice}书?[^，；\\d]{0,12}(\\d+)(?:件|份|次|个|宗|笔)`);
const amountAfter = new RegExp(
  `${notice}(?:(?!实际|实收|收取).){0,100}?(?:金额|共计|合计|涉及)${money}`,
);
const notCollected = /(?:未|没有|无)(?!发)[^，；\d]{0,6}(?:收取|产生|发生)[^，；\d]{0,20}费/;
const collectedInFact = new RegExp(`(?:实际收取|实收|实际收到)${money}`);
const collected = new RegExp(`(?<!应)(?:收取|收缴|收费(?!通知))${money}`);

/** Reads the fee figures of the report's own year. */
export function readFees(report: Report): Fees {
  const text = sectionText(report, "otherMatters") ?? "";
  const sentences = plain(text)
    .split(/[。\n]/)
    .map(withoutLastYear);
  const first = (read: (sentence: string) => number | undefined) =>
    sentences.map(read).find((value) => value !== undefined);
  return {
    feeNoticeCount: first(readNoticeCount),
    feeNoticeAmount: first((sentence) => yuan(amountAfter.exec(sentence))),
    feeCollected: first(readCollected),
  };
}

function readNoticeCount(sentence: string): number | undefined {
  if (noNotice.test(sentence)) return 0;
  const count = (countAfter.exec(sentence) ?? countBefore.exec(sentence))?.[1];
  return count === undefined ? undefined : Number(count);
}

function readCollected(sentence: string): number | undefined {
  if (notCollected.test(sentence)) return 0;
  return yuan(collectedInFact.exec(sentence) ?? collected.exec(sentence));
}

function yuan(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const [, figure, unit] = match;
  return unit === "万元" ? Math.round(Number(figure) * 1_000_000) / 100 : Number(figure);
}

/** Half-width digits without commas between them, no blanks, 零元 as 0元. */
function plain(text: string): string {
  return halfWidthDigits(text)
    .replaceAll(/[^\S\n]/g, "")
    .replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/g, "")
    .replaceAll(/零(?=万?元|件)/g, "0");
}

function withoutLastYear(sentence: string): string {
  return sentence
    .split(/(?<=[，；])/)
    .filter((clause) => !/上年|上一年|去年|同比|同期/.test(clause))
    .join("");
}
