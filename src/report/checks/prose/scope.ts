import type { Severity } from "../../../messages/finding.ts";
import type { Context } from "./sentences.ts";

/** Words that limit what follows in the paragraph to another organ than the tables speak of. */
const otherOrgans =
  /代表[^，。；]{0,4}政府|本级|(?:省|市|区|县)级部门|各?(?:部门|街道|乡镇)(?:共|收到|受理|办理)|下属|所属|以[^，。；]{1,8}名义/g;
/** In a government's report, whose tables cover its region, also each single organ. */
const singleOrgans =
  /(?:省|市|州|区|县|旗|镇|乡)政府办|(?:政府|[局委厅处])(?:（[^（）]*）)?(?:共|全年|本年)?(?:新收|收到|受理|接收|办结|答复|制发|制定|印发|出台)/g;
/** Words that widen it again to all that the tables cover. */
const wholeRegion = /全(?:省|市|州|区|县|旗|镇|乡|街道|系统)/g;
/** Words that limit the rest of the sentence to a part. */
const part =
  /其中|(?:申请|件)中|通过(?!多种|各种|各类)[^，。；]{0,16}(?:网|平台|渠道|系统|信函|邮)|(?:网络|信函|当面|邮寄)(?:方式|渠道)/;

/** Other spans of time than the reporting year: months, quarters, several years. */
const otherTime =
  /累计|以来|历年|近年|近[\d一二两三四五六七八九十]+年|[二两三四五]年来|\d月|季度|半年/;
const comparison =
  /增长|增加|新增|增幅|减少|下降|上升|回落|提高|降低|同比|环比|较上年|较往|相比|比上年|比往|多[收出]|少[收出]|[从由]$/;

/**
 * How grave it is when a figure differs from the tables: a warning, or only a hint when what is
 * said before it limits it to another scope.
 */
export function gravity({ paragraph, said, ofRegion }: Context): Severity {
  const organs = ofRegion ? [otherOrgans, singleOrgans] : [otherOrgans];
  const limit = Math.max(...organs.map((words) => lastIndex(paragraph, words)));
  return limit > lastIndex(paragraph, wholeRegion) || part.test(said) ? "info" : "warning";
}

/** Whether what is said speaks of the reporting year as a whole. */
export function speaksOfTheYear({ said }: Context): boolean {
  if (otherTime.test(said)) return false;
  const clauses = said.split(/[，：；（）]/).filter((clause) => !/结转|顺延|较|比/.test(clause));
  const years = clauses.join("，").match(/\d{2,4}年|上年|下年|前年|往年|同期|本年|全年/g) ?? [];
  return ["本年", "全年", undefined].includes(years.at(-1));
}

/** Whether a number is a difference to another one, not a count. */
export function isDifference(before: string): boolean {
  return comparison.test(before);
}

function lastIndex(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}
