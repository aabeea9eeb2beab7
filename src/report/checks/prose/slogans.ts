import { clauseEnd, type QuotedNumber, reach } from "./quoted-numbers.ts";

/** What is aimed at in a clause is not what was done. */
const aims =
  /努力|力争|力求|争取|务求|确保|保证|杜绝|避免|防止|目标|预计|计划|每|凡是|任何|无论|不论/;
/** Sayings of what is always done: of 一件 and 两件 only, a figure may follow on the same words. */
const sayings = /做到|实现|坚持|秉[持承]|倡导|树立|树牢|践行|当作|当成|视为|哪怕|[把将]/;
/** 申请一件, 诉讼各一件: the word before such a number is what is counted. 办结一件 is a slogan. */
const counted = /(?:申请|案件?|诉讼|复议|文件|规章|公开|提供|处理|数量|件数|[共计为达有仅只余各])$/;
/** What makes a count even of 收到一件申请. */
const tallied = /本年|全年|上年|下年|[共总合]计|共|仅|只|截至|另有|尚有|还有/;
const few = /^[一两]$/;

/**
 * Whether a number belongs to an aim, a slogan or a saying: 努力做到办结一件申请、解决一个问题.
 * It is no figure of the year then.
 */
export function isSlogan({ sentence, start, digits }: QuotedNumber): boolean {
  const clause = clauseBefore(sentence.text, start);
  if (aims.test(clause)) return true;
  if (few.test(digits) && (sayings.test(clause) || !(counted.test(clause) || tallied.test(clause))))
    return true;
  return isQuotation(sentence.paragraph, sentence.start + start);
}

function clauseBefore(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - reach), end)
      .split(clauseEnd)
      .at(-1) ?? ""
  );
}

const marks: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
];

/** Characters at each side in which a quotation opens and closes. */
const longestQuotation = 200;

/** Whether a place of a text stands between quotation marks: those are others' words. */
export function isQuotation(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - longestQuotation), place);
  const after = text.slice(place, place + longestQuotation);
  return marks.some(([open, close]) => {
    if (before.lastIndexOf(open) <= before.lastIndexOf(close)) return false;
    const [closed, next] = [after.indexOf(close), after.indexOf(open)];
    return closed >= 0 && (next < 0 || closed < next);
  });
}
