import { describe, expect, it } from "vitest";
import { type Fees, readFees } from "../../src/report/fees.ts";
import type { Report } from "../../src/report/report.ts";
import { check, sample, set } from "../given/reports.ts";

function reportSaying(body: string): Report {
  const { report } = check(set(sample("2021"), "sections", [{ id: "otherMatters", body }]));
  if (!report) throw new Error("no report");
  return report;
}

/** Notices, their amount and what was collected, as they are found; `·` for what is not said. */
function draw({ feeNoticeCount, feeNoticeAmount, feeCollected }: Fees): string {
  return [feeNoticeCount, feeNoticeAmount, feeCollected].map((figure) => figure ?? "·").join(" ");
}

describe("reading the fees that 其他需要报告的事项 reports", () => {
  it.each([
    [
      "区政府严格落实《政府信息公开信息处理费管理办法》，全年收取政府信息公开信息处理费0元。",
      "· · 0",
    ],
    ["本年度实际收取信息处理费共计400元。", "· · 400"],
    ["未发出政府信息公开信息处理费收费通知，收取政府信息公开信息处理费0元。", "0 · 0"],
    ["发出收费通知3件，总金额1,200元，实际收取800元。", "3 1200 800"],
    ["全年共发出5件信息处理费收费通知，涉及金额１２６００元，实收４００元。", "5 12600 400"],
    ["发出收费通知的件数0件、总金额0元，实际收取的总金额0元。", "0 0 0"],
    ["应收取信息处理费1200元，实际收取信息处理费0.08万元。", "· · 800"],
    ["2024年没有收取政府信息公开信息处理费。", "· · 0"],
    ["本机关未产生信息处理费。", "· · 0"],
    ["收取信息处理费零元。", "· · 0"],
    ["收取信息处理费100元，比上年收取200元有所减少。", "· · 100"],
    ["上年收取信息处理费200元；今年收取信息处理费100元。", "· · 100"],
    ["无。", "· · ·"],
    ["2024年承办人大建议12件，政协提案30件。", "· · ·"],
  ])("“%s”", (text, figures) => {
    expect(draw(readFees(reportSaying(text)))).toBe(figures);
  });

  it("finds nothing where the section is missing", () => {
    const { report } = check(set(sample("2021"), "sections", [{ id: "requests" }]));

    expect(report && draw(readFees(report))).toBe("· · ·");
  });
});
