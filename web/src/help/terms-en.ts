import type { TermKey } from "./terms-zh-CN.ts";

/** The same in English; the words themselves stay as the form has them. */
export const termsEn: Readonly<Record<TermKey, readonly [word: string, meaning: string]>> = {
  level: [
    "机关类别 (kind of agency)",
    "A government's report adds up the figures of all disclosing organs of its region; departments, townships and street offices report their own. It is not printed; checks use it.",
  ],
  period: ["统计期限 (period)", "1 January to 31 December of the year."],
  deadline: [
    "公布期限 (deadline)",
    "Article 49 of the Regulation: departments of county level and above by 31 January of the next year, local governments of county level and above by 31 March; townships and street offices usually with the departments. Where your place asks for an earlier date, that counts.",
  ],
  signature: [
    "署名、成文日期 (signature and date)",
    "Often absent from reports on the web; if there is one, write both.",
  ],
  overview: [
    "总体情况 (general part)",
    "How the Regulation was carried out, in five aspects in this order: proactive disclosure, disclosure on request, management of information, platforms, supervision.",
  ],
  supervision: [
    "监督保障 (supervision)",
    "A government's report also tells of assessment, public appraisal and accountability.",
  ],
  length: ["篇幅 (length)", "Some places ask for a thousand characters at most."],
  rules: [
    "规章 (rules)",
    "Only organs that may make rules (ministries, provincial governments, governments of cities with districts and autonomous prefectures) have any; all others write 0.",
  ],
  normative: [
    "行政规范性文件 (normative documents)",
    "Some places ask to settle these figures with the judicial administration of the same level.",
  ],
  counts: [
    "制发、废止 (issued, repealed)",
    "Issued in the year, revised ones included (a note in brackets may say so); repealed in the year, lapsed ones included.",
  ],
  inForce: ["现行有效 (in force)", "Those in force on 31 December."],
  decisions: [
    "处理决定数量 (decisions)",
    "All decisions made in the year, published or lawfully unpublished; not the number of kinds.",
  ],
  fees: [
    "行政事业性收费 (fees)",
    "All administrative fees of the year together, in 万元; not the fee of section six alone.",
  ],
  items: [
    "项目数量、处理决定数量 (items, decisions)",
    "Items at the end of last year; their change in this year, fewer as a negative number; cases handled in the year.",
  ],
  feeItems: ["行政事业性收费 (fees)", "The number of fee items and its change, not money."],
  procurement: ["采购总金额 (procurement)", "The amount with its unit, as in 77903.8万元."],
  received: ["本年新收 (received)", "Requests received from 1 January to 31 December."],
  carriedIn: [
    "上年结转 (brought in)",
    "Requests pending at the end of last year: last year's 结转下年度继续办理.",
  ],
  granted: [
    "予以公开 (granted)",
    "All that was asked for was given, or the applicant was told how to get what is published already (Article 36, items 1 and 2).",
  ],
  partlyGranted: [
    "部分公开 (partly granted)",
    "A part was given after separation (Article 37): counted here only, the rest not again in （三） to （五）.",
  ],
  stateSecret: ["属于国家秘密 (state secret)", "Article 14: classified by law."],
  forbiddenByLaw: [
    "其他法律行政法规禁止公开 (forbidden)",
    "Article 14: a law or administrative regulation forbids disclosure.",
  ],
  security: [
    "危及“三安全一稳定” (security and stability)",
    "Article 14: may endanger national, public or economic security or social stability.",
  ],
  thirdParty: [
    "保护第三方合法权益 (third parties)",
    "Article 15: trade secrets, privacy and the like of a third party.",
  ],
  internal: [
    "三类内部事务信息 (internal affairs)",
    "Article 16, paragraph 1: personnel, logistics, internal workflow.",
  ],
  process: [
    "四类过程性信息 (process records)",
    "Article 16, paragraph 2: records of discussions, drafts, letters of consultation, requests for instructions and reports.",
  ],
  enforcement: [
    "行政执法案卷 (enforcement files)",
    "Article 16, paragraph 2: files of administrative enforcement.",
  ],
  inquiry: [
    "行政查询事项 (inquiries)",
    "Article 36, item 7: registers of companies, real estate and the like have a way of their own.",
  ],
  notHeld: [
    "本机关不掌握 (not held)",
    "Article 36, items 4 and 5: it does not exist, or another organ is to disclose it.",
  ],
  notReadyMade: [
    "没有现成信息 (not ready-made)",
    "Article 38: it would have to be processed or analysed first.",
  ],
  stillUnclear: [
    "补正后仍不明确 (still unclear)",
    "Article 30: still unclear after it was supplemented.",
  ],
  petition: [
    "信访举报投诉类申请 (petitions)",
    "Article 39: a petition, complaint or report in the form of a request.",
  ],
  duplicate: [
    "重复申请 (duplicates)",
    "Article 36, item 6: answered already, and asked for again by the same applicant.",
  ],
  publication: [
    "要求提供公开出版物 (publications)",
    "Article 39: gazettes, newspapers, books and the like.",
  ],
  abusive: [
    "大量反复申请 (excessive requests)",
    "Article 35: clearly more than is reasonable, and the reasons that were asked for do not justify it.",
  ],
  confirmation: [
    "确认或重新出具 (confirmation)",
    "To confirm, or to issue again, what the applicant has already got.",
  ],
  notCorrected: [
    "逾期不补正 (not supplemented)",
    "Article 30: not supplemented in time without good reason, and so given up.",
  ],
  feeUnpaid: [
    "逾期未缴费 (fee unpaid)",
    "国办函〔2020〕109号: the fee was not paid in the time that the notice set.",
  ],
  otherHandling: [
    "其他 (other)",
    "Whatever is none of these, as a request withdrawn by the applicant.",
  ],
  closed: ["总计 (total)", "The sum of all results of the year."],
  carriedOut: ["结转下年度 (carried forward)", "Received, and not answered by 31 December."],
  disputes: [
    "行政复议、行政诉讼 (reviews, lawsuits)",
    "Where the reviewing organ is a joint defendant, only the organ that did the original act counts the case (国办公开办函〔2016〕201号).",
  ],
  disputesCarried: [
    "上年结转的案件 (cases carried over)",
    "The table does not say whether they count; where they do, some reports add a note under the table.",
  ],
  disputesOther: [
    "其他结果 (other results)",
    "Neither upheld nor corrected: rejected, withdrawn, ended, mediated.",
  ],
  problems: [
    "存在的主要问题及改进情况 (problems)",
    "Some places ask for concrete problems and improvements, nothing vague and nothing copied from last year; some reports begin with what became of last year's problems.",
  ],
  informationFee: [
    "信息处理费 (processing fee)",
    "Usually the number of fee notices, their amount and what was collected (国办函〔2020〕109号); most published reports give the last alone, 0 元 where there was none.",
  ],
};
