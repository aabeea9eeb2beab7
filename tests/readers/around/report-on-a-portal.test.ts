import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions, example, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { line } from "../docx/drawn-docx.ts";
import { framedDocx, framedPage } from "../frames/framed-files.ts";
import { changedPage, importPage } from "../html/sample-page.ts";
import { imprint, linesBefore, linesBehind, redHead, sentences } from "./portal-lines.ts";

const resources = openResources();
const known = editions.map(({ edition }) => edition);

async function read(file: string | Uint8Array, fileName: string) {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  return await importReport(bytes, { fileName, editions: known });
}

/** All that is told of the page around the report. */
function pageOf({ findings }: Awaited<ReturnType<typeof read>>): string {
  const told = findings.filter(({ rule }) => rule === "IMPORT-PAGE");
  expect(told).toHaveLength(1);
  return String(told[0]?.parameters.l);
}

function namesAll(told: string, lines: readonly string[]): void {
  const plain = (text: string) => text.replaceAll(/\s/g, "");
  expect(lines.filter((one) => !plain(told).includes(plain(one)))).toEqual([]);
}

const register =
  "<table><tr><td>索引号<td>000014349/2025-00123<td>主题分类<td>政务公开" +
  "<tr><td>发布机构<td>示范区人民政府办公室<td>成文日期<td>2025-01-20<tr><td>有效性<td>有效<td>文号<td></table>";

const divs = (lines: readonly string[]) => lines.map((one) => `<div>${one}</div>`).join("");
const all = [...linesBefore, ...linesBehind];

describe("a report on a portal's page", () => {
  it("is the report, with its signature; all around it is named in one finding", async () => {
    const page = (await changedPage("<main>", `${divs(linesBefore)}${register}<main>`)).replace(
      "</main>",
      `</main>${divs(linesBehind)}`,
    );
    const imported = await importPage(page);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(imported.questions).toEqual([]);
    namesAll(pageOf(imported), [...all, "索引号 000014349/2025-00123 主题分类 政务公开"]);
    expect(imported.findings.filter(({ rule }) => rule === "IMPORT-TABLE")).toEqual([]);
  });

  it("is the report where the page's register stands under the title", async () => {
    const under = `</h1>${register}<p>发布时间：2025-01-20 来源：区政府办公室</p>`;
    const imported = await importPage(await changedPage("</h1>", under));

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
  });

  it("is the report where the page has each value of its register on a line of its own", async () => {
    const list =
      "<dl><dt>索引号<dd>000014349/2025-00123<dt>发布机构：<dd>示范区人民政府办公室</dl>";
    const imported = await importPage(await changedPage("</h1>", `</h1>${list}`));

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(pageOf(imported)).toContain("“000014349/2025-00123”");
  });

  it("is the report on a page that is laid out by tables in tables", async () => {
    const table = (...rows: readonly string[]) => `<table><tr>${rows.join("<tr>")}</table>`;
    const menu = table("<td>政府信息公开指南", "<td>政府信息公开年报");
    const article = (text: string) =>
      table(
        "<td>当前位置：首页 &gt; 年报",
        `<td>${register}`,
        `<td>${text}`,
        "<td>【打印】【关闭】",
      );
    const page = await framedPage("2021", (text) =>
      [
        table("<td>网站首页<td>政务公开<td>办事服务"),
        table(`<td>${menu}<td>${article(text)}`),
        table("<td>国务院部门网站<td>省级政府网站<td>友情链接"),
        table("<td>主办：示范区人民政府 | 承办：区大数据中心", "<td>鲁ICP备00000000号"),
      ].join(""),
    );
    const imported = await importPage(page);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(imported.questions).toEqual([]);
    namesAll(pageOf(imported), ["网站首页 政务公开 办事服务", "友情链接", "【打印】【关闭】"]);
  });

  it("keeps its title behind a label without a value", async () => {
    const imported = await importPage(
      await changedPage("<main>", "<p>索引号：</p><p>发布机构：</p><main>"),
    );

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
  });

  it.each(all)("has its signature with a line of the page behind it: %s", async (one) => {
    const behind = `</main><p>【打印本页】</p><p>${one}</p>`;
    const { report } = await importPage(await changedPage("</main>", behind));

    expect(canonical(report)).toEqual(canonical(sample("2021")));
  });

  it("has its signature before links to other reports with their dates", async () => {
    const links = divs(["相关文章", "示范区2022年政府信息公开工作年度报告", "2023年1月18日"]);
    const { report } = await importPage(await changedPage("</main>", `</main>${links}`));

    expect(canonical(report)).toEqual(canonical(sample("2021")));
  });

  it("keeps its sentences with the same words, at its end too", async () => {
    const text = sentences.map((one) => `<p class="nianbao-body">${one}</p>`).join("");
    const page = await changedPage("<footer", `${text}<footer`);
    const imported = await importPage(page);

    const body = JSON.stringify(imported.report);
    expect(sentences.filter((one) => !body.includes(one))).toEqual([]);
    expect(imported.findings.filter(({ rule }) => rule === "IMPORT-PAGE")).toEqual([]);
    expect(imported.report).toHaveProperty("signature.agency", "示范区人民政府办公室");
  });

  it("keeps what stands between its signature and the page", async () => {
    const page = await changedPage("</main>", "</main><p>附件：收费标准</p><p>【打印本页】</p>");
    const imported = await importPage(page);

    expect(JSON.stringify(imported.report)).toContain("附件：收费标准");
    expect(pageOf(imported)).toBe("“【打印本页】”");
  });

  it("keeps all of its parts behind an organ and a date on its first page", async () => {
    const cover =
      "<p>示范区人民政府办公室</p><p>2025年1月20日</p><p>发布日期：2025-01-20</p><p>来源：本级</p>";
    const imported = await importPage(await changedPage("</h1>", `</h1>${cover}`));

    expect(canonical(imported.report)).toMatchObject({
      tables: (canonical(sample("2021")) as { tables: object }).tables,
    });
    expect(pageOf(imported)).toBe("“发布日期：2025-01-20”、“来源：本级”");
  });

  it("keeps a date of publication under its title where nothing else is a page's", async () => {
    const imported = await importPage(
      await changedPage("</h1>", "</h1><p>发布日期：2025-01-20</p>"),
    );

    expect(imported.report).toMatchObject({ subtitle: ["发布日期：2025-01-20"] });
  });

  it("without a signature loses only the page's own lines", async () => {
    const page = (await changedPage(/<footer.*<\/footer>/s, "")).replace(
      "</main>",
      `</main>${divs(["联系电话：0531-00000000", "【打印本页】", "版权所有：示范区人民政府"])}`,
    );
    const imported = await importPage(page);

    expect(JSON.stringify(imported.report)).toContain("联系电话：0531-00000000");
    expect(pageOf(imported)).toBe("“【打印本页】”、“版权所有：示范区人民政府”");
  });
});

describe("a portal's page copied into another file", () => {
  const text = readFileSync(new URL("../../../examples/huaiyin-2019.txt", import.meta.url), "utf8");

  it("is the report: a DOCX", async () => {
    const around = (lines: readonly string[]) => lines.map(line).join("");
    const docx = await framedDocx(
      "2021",
      (inner) => around(linesBefore) + inner + around(linesBehind),
    );
    const imported = await read(docx, "report.docx");

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    namesAll(pageOf(imported), all);
  });

  it("keeps its subtitles where a style says that they are: a DOCX of ours", async () => {
    const subtitle = ["发布机构：示范区人民政府办公室", "发布日期：2025年1月20日"];
    const json = { value: { ...sample("2021"), subtitle }, findings: [] };
    const { bytes } = await generate(json, "docx", resources);

    expect((await read(bytes, "report.docx")).report).toMatchObject({ subtitle });
  });

  it("is the report: plain text", async () => {
    const file = [...linesBefore, text.trim(), ...linesBehind].join("\n");
    const imported = await read(file, "report.txt");

    expect(canonical(imported.report)).toEqual(canonical(example("huaiyin-2019")));
    namesAll(pageOf(imported), all);
  });

  it("is the report: Markdown, with its links", async () => {
    const linked = (lines: readonly string[]) =>
      lines.map((one) => `[${one.replaceAll(/[[\]]/g, "")}](https://www.example.gov.cn/)\n`);
    const [title = "", ...others] = text.trim().split("\n");
    const file = [...linked(linesBefore), `# ${title}`, "", ...others, "", ...linked(linesBehind)];
    const imported = await read(file.join("\n"), "report.md");

    expect(canonical(imported.report)).toEqual(canonical(example("huaiyin-2019")));
  });
});

describe("a report in an official document", () => {
  const cell = (inner: string, span = 1) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${inner}<w:p/></w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const [head = "", number = "", signer = ""] = redHead;

  it("is the report, in a frame with its red head and its imprint", async () => {
    const docx = await framedDocx("2021", (inner) => {
      const over = row(cell(line(head), 2)) + row(cell(line(number)) + cell(line(signer)));
      const behind = row(cell(imprint.map(line).join(""), 2));
      return `<w:tbl>${over}${row(cell(inner, 2))}${behind}</w:tbl>`;
    });
    const imported = await read(docx, "report.docx");

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(imported.questions).toEqual([]);
    namesAll(pageOf(imported), [...redHead, ...imprint]);
  });
});
