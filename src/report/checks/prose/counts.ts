import type { Finding } from "../../../messages/finding.ts";
import type { Figures } from "../figures.ts";
import { mismatch, type Sum } from "./mismatch.ts";
import type { QuotedNumber } from "./quoted-numbers.ts";

/** What the words around a number must say for it to be the figure of a table. */
type CountClaim = {
  readonly rule: "TX-NEW" | "TX-IN" | "TX-DONE" | "TX-OUT" | "TX-REV" | "TX-LIT";
  readonly table: "requests" | "disputes";
  /** Each must stand in its own clause. */
  readonly says: readonly RegExp[];
  /** None of this may. */
  readonly unless: RegExp;
  /** This must stand in the clause, or before it in the sentence, or in a heading. */
  readonly about: RegExp;
  readonly sums: readonly [Sum, ...Sum[]];
  /** Another sum that is right as well when the words around say so. */
  readonly orWhen?: { readonly says: RegExp; readonly sum: Sum };
};

/** Other things that are received and answered, and parts of the applications. */
const otherNouns =
  /复议|诉讼|信访|来信|信件|信箱|留言|咨询|诉求|工单|热线|建议|提案|投诉|举报|许可|登记|审批|事项|业务|服务|听证|救助|补助|赔偿|补偿|解读|补正|撤回|重复|答复[书率意口]|模[板版]|文书|范本|纸质/;
const parts =
  /网络|网上|网站|平台|系统|公众号|微信|电话|口头|书面|推送|在线|线上|信函|邮寄|邮件|传真|当面|现场|窗口|自然人|法人|企业|个人|律师|涉及|方面|有关|关于|同一|反复|批量|重新|(?<!公开|各)类/;
const stages =
  /工作日|当日|当天|即时|提前|延期|逾期|超期|尚未|未[办答]|正在|转[办交来送]|移送|研究|会商|协商|指导|审核|[予不]公开|予以|同意|不予|无法提供|其他处理|部分公开/;
const notAnApplication = new RegExp(`${otherNouns.source}|${parts.source}|${stages.source}`);
/**
 * Characters of the words that may stand between 办结 and the number of applications:
 * 政府信息公开申请共计, 申请事项总数, 全区依申请公开件. Where there are others, another thing is counted.
 */
const filling =
  "[政府信息依申请公开人提出交事项案件各类种数量总合共计为达到有了的已均全部省市州区县镇本年按时期如法]*";
const done = "(?:办结|答复|办理完毕)";
const answered = new RegExp(`${done}${filling}#|#${filling}${done}`);
const results = /予以公开|同意公开|部分公开|不予|无法提供|其他处理/;
/** Outcomes of disputes, what is done in them, and other causes than 信息公开. */
const outcomes =
  /因(?![^，]*(?:信息|公开|申请|此|其))|结转|维持|纠正|驳回|撤销|撤回|终止|调解|胜诉|败诉|审理|审结|办理|代理|应诉|出庭|培训|直接|未|不服/;

const claims: readonly CountClaim[] = [
  {
    rule: "TX-NEW",
    table: "requests",
    says: [/新收|收到|受理|接收|接到/, /申请/],
    unless: new RegExp(`结转|办结|答复|${notAnApplication.source}`),
    about: /申请/,
    sums: [{ plus: ["received.total"] }],
    orWhen: {
      says: /[含括][^，。）]{0,4}上年/,
      sum: { plus: ["received.total", "carriedIn.total"] },
    },
  },
  {
    rule: "TX-NEW",
    table: "requests",
    says: [/新收(?!.*申请)/],
    unless: new RegExp(`结转|办结|答复|${notAnApplication.source}`),
    about: /申请/,
    sums: [{ plus: ["received.total"] }],
  },
  {
    rule: "TX-IN",
    table: "requests",
    says: [/上年/, /结转/],
    unless: new RegExp(`下年|办结|答复|${otherNouns.source}|${results.source}`),
    about: /申请/,
    sums: [{ plus: ["carriedIn.total"] }],
  },
  {
    rule: "TX-DONE",
    table: "requests",
    says: [/办结|答复|办理完毕/, answered],
    unless: new RegExp(`收到|受理|新收|结转|顺延|${notAnApplication.source}`),
    about: /申请/,
    // What was answered of this year's applications alone is right as well.
    sums: [{ plus: ["closed.total"] }, { plus: ["received.total"], minus: ["carriedOut.total"] }],
  },
  {
    rule: "TX-OUT",
    table: "requests",
    says: [/下年/, /结转|顺延|转[入至到]/],
    unless: new RegExp(`${otherNouns.source}|${results.source}`),
    about: /申请/,
    sums: [{ plus: ["carriedOut.total"] }],
  },
  {
    rule: "TX-REV",
    table: "disputes",
    says: [/行政复议/],
    unless: new RegExp(`诉讼|起诉|${outcomes.source}`),
    about: /信息公开|依申请/,
    sums: [{ plus: ["review.total"] }],
  },
  {
    rule: "TX-LIT",
    table: "disputes",
    says: [/诉讼/],
    unless: new RegExp(`复议|${outcomes.source}`),
    about: /信息公开|依申请/,
    sums: [{ plus: ["lawsuit.direct.total", "lawsuit.afterReview.total"] }],
  },
];

/** Numbers of applications and disputes that the text quotes otherwise than the tables. */
export function checkCounts(
  numbers: readonly QuotedNumber[],
  tables: Readonly<Record<CountClaim["table"], Figures>>,
): Finding[] {
  return numbers.flatMap((number) => {
    const [claim, another] = claims.filter((one) => fits(one, number));
    if (!claim || another) return [];
    const { orWhen, sums } = claim;
    const more = orWhen?.says.test(number.context.said + number.behind) ? [orWhen.sum] : [];
    const [first, ...others] = sums;
    return mismatch(
      claim.rule,
      number,
      { figures: tables[claim.table], sums: [first, ...others, ...more] },
      {},
    );
  });
}

function fits({ says, unless, about }: CountClaim, number: QuotedNumber): boolean {
  const { whole, before, after, context, sentence } = number;
  const phrase = `${before}#${after}`;
  return (
    says.every((words) => words.test(phrase)) &&
    !unless.test(whole + phrase) &&
    about.test(`${sentence.heading}${context.said}${phrase}`)
  );
}
