import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildForm } from "../../../src/readers/form/build-form.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import { editionOf, editions, get } from "../../given/reports.ts";
import { makeZip } from "../../jobs/make-zip.ts";

const known = editions.map(({ edition }) => edition);
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, fileName = "") =>
  importReport(bytes, { editions: known, fileName });

describe("one label of a report is enough to be read", () => {
  it("a blank form of our own", async () => {
    const form = await writeForm(buildForm({ edition: editionOf("2021"), year: 2025 }), "");

    expect((await read(form)).report).toMatchObject({ year: 2025 });
  });

  it("a mandated table alone", async () => {
    const page = `<table><tr><td>行政复议</td><td>行政诉讼</td></tr>
      <tr><td>结果维持</td><td>结果纠正</td></tr><tr><td>1</td><td>2</td></tr></table>`;

    const { questions } = await read(utf8(page), "表.html");

    expect(questions.length).toBeGreaterThan(0);
  });

  it.each([
    ["a title", "某区人民政府2015年政府信息公开工作年度报告\n一、概述\n全年平稳。"],
    ["a section", "总体情况\n全年平稳。"],
  ])("%s", async (_, text) => {
    expect(get((await read(utf8(text))).report as never, "sections")).not.toEqual([]);
  });

  it("on a portal's page, which offers to log in", async () => {
    const page = `<title>登录 - 某区人民政府</title><input type="password"><h1>某区人民政府2024年政府信息公开工作年度报告</h1>`;

    expect((await read(utf8(page), "年报.html")).report).toMatchObject({ year: 2024 });
  });
});

it("a document inside an archive does not make it a document", async () => {
  const document = readFileSync(new URL("../../../README.md", import.meta.url));
  const inner = makeZip([{ name: "word/document.xml", bytes: document, stored: true }]);

  await expect(
    read(makeZip([{ name: "年报.docx", bytes: inner, stored: true }])),
  ).rejects.toMatchObject({ code: "FILE-ARCHIVE" });
});
