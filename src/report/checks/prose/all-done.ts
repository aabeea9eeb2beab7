import { type Finding, finding } from "../../../messages/finding.ts";
import type { Figures } from "../figures.ts";
import { type Saying, sayingOf } from "./contradictions.ts";
import { contextAt, type Sentence } from "./sentences.ts";

const manner = "(?:已|按[时期规]定?|如期|依法|依规|及时|予以|在[^，。；]{0,8}内){0,3}";
/** That nothing is left: 全部办结, 均已按期办结, 办结率100%. */
const allDone = new RegExp(
  `(?:全部|均|都)${manner}(?:办结|办理完[毕成]|办毕)|(?<![时期]|及时)(?:办结率|办理率)[均为达到]{0,3}100%`,
);
/** Other things that are closed, and a part of the applications. */
const others =
  /建议|提案|议案|热线|留言|信访|来信|信箱|咨询|诉求|工单|投诉|举报|许可|审批|登记|复议|诉讼|整改|问题|任务|案件|服务|网络|网站|信函|邮寄|当面|渠道|平台|系统|自然人|法人|企业|部门|街道|乡镇|本级|转办|交办|补正|到期|应[办答]|其中|其余|除|以外|下年|顺延|结转|尚未|正在|截至/;
const brackets = /（[^（）]*）/g;

/** 全部办结 where the table has applications that are carried forward. */
export function checkAllDone(sentences: readonly Sentence[], requests: Figures): Finding[] {
  const carriedOut = requests.get("carriedOut.total");
  if (!carriedOut || carriedOut.value <= 0) return [];
  const closing = sentences.filter(({ text }) => text.includes("办"));
  return closing.flatMap((sentence) => {
    const saying = sayingOf(sentence, allDone);
    if (saying?.gravity !== "warning" || !isOfAll(sentence, saying, requests)) return [];
    const { value: l, place } = carriedOut;
    const details = { read: sentence.quote, compared: [place.pointer] };
    const parameters = { t: saying.words, l };
    return [finding("TX-ALLDONE", "info", { pointer: sentence.pointer }, parameters, details)];
  });
}

/** Whether all applications are meant: the number before, if any, is that of all received. */
function isOfAll(sentence: Sentence, { index }: Saying, requests: Figures): boolean {
  const said = contextAt(sentence, index).said.replaceAll(brackets, "");
  if (!said.includes("申请") || others.test(said) || others.test(clauseBehind(sentence, index))) {
    return false;
  }
  const last = Number([...said.matchAll(/(?<!\d)(\d+)[件份宗起例]/g)].at(-1)?.[1]);
  if (Number.isNaN(last)) return !/\d/.test(said);
  const count = (path: string) => requests.get(path)?.value ?? Number.NaN;
  const [received, carriedIn] = [count("received.total"), count("carriedIn.total")];
  return last !== count("closed.total") && [received, received + carriedIn].includes(last);
}

function clauseBehind({ text }: Sentence, index: number): string {
  return text.slice(index, index + 40);
}
