import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";

const known = editions.map(({ edition }) => edition);

/** What is told of numbers that are printed otherwise than the file has them. */
async function told(...lines: string[]): Promise<string[]> {
  const text = ["示范区人民政府2024年政府信息公开工作年度报告", ...lines].join("\n");
  const bytes = new TextEncoder().encode(text);
  const { findings } = await importReport(bytes, { fileName: "年报.txt", editions: known });
  return findings
    .filter(({ rule }) => rule === "TEXT-NUMBER")
    .map(({ place, read, expected }) => `${place.pointer} ${read} ${expected}`);
}

describe("a number of a heading in a file", () => {
  it("that is printed otherwise is told: the text may speak of it", async () => {
    expect(
      await told("一、总体情况", "（一）主动公开。已公开。", "（三）依申请公开。详见（三）。"),
    ).toEqual(["/sections/0/body/1 （三） （二）"]);
  });

  it("is told on every level", async () => {
    expect(
      await told(
        "一、总体情况",
        "（一）主动公开",
        "1.网站公开",
        "3.政务新媒体",
        "（1）微信",
        "（3）微博",
      ),
    ).toEqual(["/sections/0/body/0/body/1 3. 2.", "/sections/0/body/0/body/1/body/1 （3） （2）"]);
  });

  it("is told of sections, mandated and others", async () => {
    expect(
      await told(
        "一、总体情况",
        "已公开。",
        "五、存在的主要问题及改进情况",
        "无。",
        "八、附则",
        "无。",
      ),
    ).toEqual(["/sections/1 五、 二、", "/sections/2 八、 三、"]);
  });

  it("is no word to lose where it is printed as it stands", async () => {
    expect(
      await told(
        "一、总体情况",
        "（一）主动公开。已公开。",
        "（二）依申请公开。已办理。",
        "二、附则",
      ),
    ).toEqual([]);
  });
});
