import { describe, expect, it } from "vitest";
import { check, type Draft, sample, set } from "../../../given/reports.ts";

function tells(rule: string, section: number, body: unknown): boolean {
  return isTold(rule, set(sample("2021"), `sections.${section}.body`, body));
}

function isTold(rule: string, draft: Draft): boolean {
  return check(draft).findings.some((one) => one.rule === rule);
}

const reported = [
  "本年度未收取信息公开处理费。",
  "未收取政府信息公开处理费。",
  "2024年未向公众收取政府信息公开工作相关费用。",
  "无收费。",
  "本年度无收费情况。",
  "依申请公开政府信息均免费提供。",
  "全年未发生费用。",
  "未产生政府信息公开相关费用。",
  "发出收费通知0件，总金额0元，实际收取0元。",
  "政府信息公开信息处理费：0元。",
  "没有申请人缴费。",
  "本机关未收取任何检索、复制、邮寄等成本费用。",
  "信息 处理费为 0。",
  "本年度收缴信息公开处理费0元。",
  [{ heading: "收费情况", body: "无。" }],
  [{ heading: "政府信息公开处理费收取情况", body: "无" }],
  [{ heading: "信息处理费" }, "其他事项：无。"],
];

const unreported = [
  "无。",
  "无其他需要报告的事项。",
  "2024年承办人大代表建议12件、政协提案30件，均已办结。",
  "本年度三公经费支出120万元。",
  "落实惠企政策，减轻企业负担300万元。",
  [{ heading: "建议提案办理", body: "承办12件。" }],
];

describe("the fee in 其他需要报告的事项", () => {
  it.each(reported)("is reported by %j", (body) => {
    expect(tells("DOC-S6", 5, body)).toBe(false);
  });

  it.each(unreported)("is not reported by %j", (body) => {
    expect(tells("DOC-S6", 5, body)).toBe(true);
  });
});

const problem = "解读形式单一，公众参与不够，部分信息更新较慢";
const treated = [
  [
    { heading: "存在的主要问题", body: "解读形式较为单一，公众参与面较窄，信息更新较慢。" },
    { heading: "改进措施", body: "丰富解读的形式，扩大公众的参与面，及时更新信息。" },
  ],
  [
    { heading: "主要问题", body: "解读形式较为单一，公众参与面较窄，信息更新较慢。" },
    { heading: "整改情况", body: "丰富解读的形式，扩大公众的参与面，及时更新信息。" },
  ],
  [
    { heading: "存在不足", body: "解读形式较为单一，公众参与面较窄，信息更新较慢。" },
    { heading: "下一步打算", body: "丰富解读的形式，扩大公众的参与面，及时更新信息。" },
  ],
  [
    { heading: "问题", body: "解读形式较为单一，公众参与面较窄，信息更新较慢。" },
    { heading: "对策", body: "丰富解读的形式，扩大公众的参与面，及时更新信息。" },
  ],
  [
    {
      heading: "存在问题",
      body: [{ heading: "解读形式单一", body: "图文解读占比较低，视频解读更少。" }],
    },
    {
      heading: "改进措施",
      body: [{ heading: "丰富形式", body: "增加图文、视频解读占比，逐月通报。" }],
    },
  ],
  `存在的问题：${problem}。措施：组织培训，逐项落实。`,
  `${problem}。针对上述问题，逐项整改到位。`,
  `${problem}。对策是丰富形式，逐项落实到人。`,
  `${problem}。下一步，将丰富解读形式。`,
  `${problem}。已在年内改正，并举一反三。`,
  `一是${problem}。二是将进一步完善制度。`,
  "（一）存在的主要问题\n解读形式较为单一，公众参与面较窄，信息更新较慢。\n（二）改进措施\n丰富解读的形式，扩大公众的参与面。",
];
const untreated = [
  "无。",
  "",
  [
    { heading: "存在的主要问题", body: "无。" },
    { heading: "改进措施", body: "无。" },
  ],
  [{ heading: "存在的主要问题及改进情况", body: "无。" }],
  `${problem}。`,
  `${problem}，需要引起重视，各部门均应认真对待。`,
  "全年公开工作平稳有序，各项任务按期完成，群众满意度稳步上升。",
  [{ heading: "工作成效", body: "全年公开工作平稳有序，各项任务按期完成，群众较为满意。" }],
];

describe("problems and improvements in the fifth section", () => {
  it.each(treated.map((body) => ({ body })))("are told in $body", ({ body }) => {
    expect(tells("DOC-S5", 4, body)).toBe(false);
  });

  it.each(untreated.map((body) => ({ body })))("are not told in $body", ({ body }) => {
    expect(tells("DOC-S5", 4, body)).toBe(true);
  });

  it("may be told in headings alone of the general part, too", () => {
    const draft = sample("2021");
    const heads = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"];
    set(
      draft,
      "sections.0.body",
      heads.map((heading) => ({ heading })),
    );
    expect(isTold("DOC-FIVE", draft)).toBe(false);
  });

  it("of a government may stand in headings: 考核, 社会评议, 责任追究", () => {
    const draft = sample("2021");
    const heads = ["工作考核", "社会评议", "责任追究"];
    set(
      draft,
      "sections.0.body",
      heads.map((heading) => ({ heading })),
    );
    expect(isTold("DOC-GOV", draft)).toBe(false);
    expect(isTold("DOC-GOV", set(draft, "sections.0.body", heads.slice(1)))).toBe(true);
  });
});
