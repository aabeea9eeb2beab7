import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { letters } from "#templates";
import type { Look } from "../../src/document/look.ts";
import { returnLetter } from "../../src/rollup/return-letter.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";
import { writeDocx } from "../../src/writers/docx/write-docx.ts";
import { fontManifest, look as officialLook, wordFrame } from "../given/builders.ts";
import { type Draft, sample, set } from "../given/reports.ts";
import { convertToPdf } from "../office.ts";
import { findMistakes } from "../read-back/ooxml-schema.ts";
import { all, readPart, textOf } from "../read-back/read-docx.ts";
import { randomDrafts, unitsOf } from "./random-unit.ts";

const form = {
  template: letters.templates.return as CompiledTemplate,
  texts: letters.texts,
  has: (codePoint: number) => codePoint < 0xf0000,
};
const look: Look = {
  ...officialLook,
  ...letters.look,
  paragraphs: { ...officialLook.paragraphs, ...letters.look.paragraphs },
};
const wish = { sender: "示范区人民政府办公室", deadline: "2025-01-26" };

function letter(draft: Draft, how: Parameters<typeof returnLetter>[2] = wish) {
  const [unit] = unitsOf([draft]);
  if (!unit) throw new Error("no unit");
  return writeDocx(returnLetter(unit, form, how), look, fontManifest, wordFrame);
}

function wrong(): Draft {
  const [draft = {}] = randomDrafts("2021", 1);
  set(draft, "tables.requests.granted.enterprise", "/");
  return set(draft, "tables.disputes.review.total", 999);
}

function lines(docx: Uint8Array): string[] {
  return all(readPart(docx, "word/document.xml"), "w:p").map(textOf);
}

function rows(docx: Uint8Array): string[][] {
  return tables(docx)[0] ?? [];
}

function tables(docx: Uint8Array): string[][][] {
  return all(readPart(docx, "word/document.xml"), "w:tbl").map((table) =>
    all(table, "w:tr").map((row) => all(row, "w:tc").map(textOf)),
  );
}

describe("the letter that returns a report", () => {
  it("names the unit, its report and the day by which it is to be sent again", async () => {
    const [title, unit, text, deadline] = lines(await letter(wrong()));

    expect([title, unit]).toEqual(["退回修改通知", "示范区第1局："]);
    expect(text).toContain("《示范区第1局2021年政府信息公开工作年度报告》（文件名：01.json）");
    expect(deadline).toBe("请于2025年1月26日前报送修改后的报告。");
  });

  it("lists each error: where it stands, what stands there, what is expected, and why", async () => {
    const [head, ...errors] = rows(await letter(wrong()));

    expect(head).toEqual(["序号", "位置", "所填", "应为", "说明"]);
    const blank = errors.find(([, , read]) => read === "/");
    expect(blank?.[1]).toMatch(/^收到和处理政府信息公开申请情况 .*予以公开.* .*商业企业/);
    expect(blank?.slice(3)).toEqual(["据实填写", expect.stringContaining("无数据应填“0”")]);
    const total = errors.find(([, , read]) => read === "999");
    expect(total?.[1]).toBe("政府信息公开行政复议、行政诉讼情况 行政复议 总计");
    expect(total?.[4]).toContain("“行政复议”总计为 999");
  });

  it("names the parts of a report by what they are called on paper, and by no pointer", async () => {
    const [draft = {}] = randomDrafts("2021", 1);
    Object.assign(draft, {
      signature: { agency: "另一个机关办公室", date: "2022-01-20" },
      introduction: "没有统计期限的引言。",
      tables: { ...Object(draft.tables), other: {} },
    });

    const places = tables(await letter(draft)).flatMap((table) => table.map((row) => row[1] ?? ""));

    expect(places).toContain("落款机关");
    expect(places).toContain("引言");
    expect(places).toContain("规定的表格");
    expect(places.filter((place) => place.includes("/"))).toEqual([]);
  });

  it("asks of a blank cell what there is, and does not say that it should be 0", async () => {
    const [draft = {}] = randomDrafts("2021", 1);

    const [, row] = rows(await letter(set(draft, "tables.requests.granted.enterprise", "")));

    expect(row?.slice(2, 4)).toEqual(["—", "据实填写"]);
  });

  it("lists the blank cells of a table as one line", async () => {
    const [draft = {}] = randomDrafts("2021", 1);

    const [, ...errors] = rows(await letter(set(draft, "tables.disputes", {})));

    expect(errors).toEqual([
      [
        "1",
        "政府信息公开行政复议、行政诉讼情况",
        "—",
        "据实填写",
        "12 格是空的，没有数据的应填“0”：整张表。",
      ],
    ]);
  });

  it("does not ask for prose that says what a wrong total says", async () => {
    const draft = sample("2021");
    set(draft, "tables.requests.received.total", 999);
    set(draft, "sections.0.body", ["2024年，新收政府信息公开申请53件。"]);

    const docx = await letter(draft);

    const [errors = [], warnings = []] = tables(docx);
    const [total] = errors.filter(([, , read]) => read === "999");
    const [prose] = [...errors, ...warnings].filter(([, , , , why]) => why?.startsWith("正文称"));
    expect(total?.[3]).toBe("53");
    expect(prose?.slice(3)).toEqual(["先改正表格", "正文称收到申请 53 件，表格为 999 件。"]);
  });

  it("asks in writing what could not be read in the unit's file", async () => {
    const [unit] = unitsOf([wrong()]);
    if (!unit) throw new Error("no unit");
    const parameters = { row: "（一）予以公开", col: "自然人", l: "4l" };
    const where = "第2个表格第6行第3格";
    const question = {
      id: "q1",
      code: "ASK-UNREAD",
      pointer: "/tables/requests",
      parameters,
      where,
    } as const;
    const asked = { ...unit, questions: [{ ...question, alternatives: [] }] };

    const tree = returnLetter(asked, form, wish);
    const docx = writeDocx(tree, look, fontManifest, wordFrame);

    expect(lines(await docx)).toContain("三、文件中读不准、请书面说明的地方");
    expect(tables(await docx).at(-1)?.[1]).toEqual([
      ...["1", "第2个表格第6行第3格", "4l", "—"],
      "“（一）予以公开”“自然人”写的是“4l”，读不出是什么数，应为多少？",
    ]);
  });

  it("leaves out the line of a deadline that nobody set, and the signature of nobody", async () => {
    const text = lines(await letter(wrong(), { sender: undefined, deadline: undefined })).join(
      "\n",
    );

    expect(text).not.toContain("请于");
    expect(text).not.toContain("年　　月　　日");
  });

  it("is written for a file that holds no report, too", async () => {
    const docx = await letter({ year: "今年" });

    expect(lines(docx)[1]).toBe("01：");
    expect(rows(docx)[1]?.slice(0, 2)).toEqual(["1", "年度"]);
  });

  it("writes out characters that cannot be printed", async () => {
    const docx = await letter(set(wrong(), "agency", "甲\u0001\u{10FFFD}局"));

    expect(lines(docx)[1]).toBe("甲[U+0001][U+10FFFD]局：");
  });

  it("takes no text of a report for markup", async () => {
    const docx = await letter(set(wrong(), "agency", "<甲>&{{乙}}局"));

    expect(lines(docx)[1]).toBe("<甲>&{{乙}}局：");
  });
});

describe("the file of the letter", () => {
  let docx: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    docx = await letter(wrong());
  });

  it("keeps the schema of Office Open XML", async () => {
    expect(await findMistakes(docx, "docx")).toEqual([]);
  });

  it("opens in LibreOffice with the unit, the cells and the sender", async () => {
    const pdf = await convertToPdf(docx);
    const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });

    for (const words of ["退回修改通知", "示范区第1局", "999", "商业企业", wish.sender]) {
      expect(text.replaceAll(/\s/g, "")).toContain(words);
    }
  });

  it("is the same in every run", async () => {
    expect(Buffer.from(docx).equals(await letter(wrong()))).toBe(true);
  });
});
