import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";

const known = editions.map(({ edition }) => edition);

type Read = { signature?: unknown; year?: unknown; sections: { body?: unknown }[] };

async function read(title: string, ...end: string[]) {
  const text = [title, "一、总体情况", "已公开。", "六、其他需要报告的事项", "无。", ...end];
  const bytes = new TextEncoder().encode(text.join("\n"));
  const { report, findings } = await importReport(bytes, { fileName: "a.txt", editions: known });
  const told = findings.filter(({ rule }) => rule === "IMPORT-DATE");
  const { signature, year, sections } = report as Read;
  return {
    signature,
    year,
    last: sections.at(-1)?.body,
    told: told.map(({ parameters }) => parameters.l),
  };
}

const title = "示范区人民政府2024年政府信息公开工作年度报告";
const agency = "示范区人民政府办公室";

describe("the organ and the date at the end of a report", () => {
  it.each([
    ["in Chinese numerals", [agency, "二〇二五年一月二十日"], "2025-01-20"],
    ["with a circle for nought, and 元月", [agency, "二○二五年元月二十一日"], "2025-01-21"],
    ["with a letter for nought", [agency, "二Ｏ二五年十二月三十一日"], "2025-12-31"],
    ["with hyphens", [agency, "2025-01-20"], "2025-01-20"],
    ["with full stops", [agency, "2025.1.20"], "2025-01-20"],
  ])(
    "are known by a date %s, which is told: it is printed in other signs",
    async (_, end, date) => {
      expect(await read(title, ...end)).toEqual({
        signature: { agency, date },
        year: 2024,
        last: ["无。"],
        told: [end[1]],
      });
    },
  );

  it.each([
    ["two lines", [agency, "2025年1月20日"]],
    ["one line, far apart", [`${agency}　　　2025年1月20日`]],
  ])("are known on %s", async (_, end) => {
    const { signature, last, told } = await read(title, ...end);

    expect({ signature, last, told }).toEqual({
      signature: { agency, date: "2025-01-20" },
      last: ["无。"],
      told: [],
    });
  });

  it.each([
    ["a number of a document", [agency, "2025.1.2.3"]],
    ["no date at all", [agency, "二〇二五年度"]],
    ["a sentence and a date", ["以上情况，特此报告。", "2025.1.20"]],
  ])("are not taken from %s", async (_, end) => {
    expect((await read(title, ...end)).last).toEqual(["无。", ...end]);
  });
});

describe("the year of a title in Chinese", () => {
  it.each(["二〇二四", "二○二四", "二零二四", "二O二四", "二0二四"])(
    "is known: %s",
    async (year) => {
      expect((await read(`示范区人民政府${year}年政府信息公开工作年度报告`)).year).toBe(2024);
    },
  );
});
