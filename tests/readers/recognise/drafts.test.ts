import { beforeAll, describe, expect, it } from "vitest";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { editions, get, sample } from "../../given/reports.ts";
import { writeReport } from "../round-trip.ts";

const known = editions.map(({ edition }) => edition);
const truth = sample("2021");
let page = "";

beforeAll(async () => {
  page = new TextDecoder().decode(await writeReport(truth, "html", "2021"));
});

async function importPage(html: string): Promise<Imported> {
  return await importReport(new TextEncoder().encode(html), {
    editions: known,
    fileName: "a.html",
  });
}

async function importText(text: string): Promise<Imported> {
  return await importReport(new TextEncoder().encode(text), { editions: known, fileName: "a.md" });
}

/** The rows of the page's tables as they stand there. */
function rowWith(label: string): string {
  const row = page.split(/(?=<tr)/).find((one) => one.includes(`>${label}<`)) ?? "";
  return row.slice(0, row.indexOf("</tr>") + 5);
}

function asked({ questions }: Imported) {
  return questions.map(({ code, parameters }) => ({ code, ...parameters }));
}

function rules({ findings }: Imported): string[] {
  return findings.map(({ rule }) => rule);
}

const notHeld = "1.本机关不掌握相关政府信息";

describe("a row that is doubted", () => {
  it("is shown with its figures when it stands elsewhere than it should", async () => {
    const [one, other] = [rowWith("3.要求提供公开出版物"), rowWith("4.无正当理由大量反复申请")];
    const exchanged = page.replace(`${one}\n${other}`, `${other}\n${one}`);

    const imported = await importPage(exchanged);

    expect(exchanged).not.toBe(page);
    expect(asked(imported)).toEqual([
      expect.objectContaining({
        code: "ASK-ORDER",
        values: expect.stringMatching(/^\d( \d+){6}$/),
      }),
    ]);
    expect(get(imported.report as never, "tables")).toEqual(truth.tables);
  });

  it("keeps its figures out of the draft while only its place tells which it is", async () => {
    const row = rowWith("行政处罚");
    const nameless = page.replace(row, row.replace("行政处罚", "某某某某"));

    const imported = await importPage(nameless);

    expect(asked(imported)).toEqual([
      expect.objectContaining({ code: "ASK-PLACE", l: "某某某某" }),
    ]);
    expect(get(imported.report as never, "tables.proactive.penalties")).toEqual({});
  });

  it("keeps them where the sums over several rows prove it", async () => {
    const row = rowWith(notHeld);
    const imported = await importPage(page.replace(row, row.replace(notHeld, "丙丁戊己")));

    expect(asked(imported)).toEqual([expect.objectContaining({ code: "ASK-PLACE" })]);
    expect(get(imported.report as never, "tables")).toEqual(truth.tables);
  });

  it("is read in its order when its sum proves that, whatever the heads say", async () => {
    const heads = "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t总计";
    const rows = [
      "一、本年新收政府信息公开申请数量\t1 2 0 0 0 0 3",
      "二、上年结转政府信息公开申请数量\t0 0 0 0 0 1 2",
    ];

    const imported = await importText([heads, ...rows].join("\n"));

    expect(get(imported.report as never, "tables.requests.received")).toEqual({
      naturalPerson: 1,
      enterprise: 2,
      researchInstitution: 0,
      socialOrganization: 0,
      legalService: 0,
      otherOrganization: 0,
      total: 3,
    });
    expect(imported.findings).toContainEqual(
      expect.objectContaining({
        rule: "IMPORT-BY-SUM",
        parameters: expect.objectContaining({ values: "1 2 0 0 0 0 3" }),
      }),
    );
    expect(asked(imported).filter(({ code }) => code === "ASK-REFUTED")).toEqual([
      expect.objectContaining({ values: "0 0 0 0 0 1 2" }),
    ]);
  });
});

describe("blank cells at a row's end", () => {
  const head = ["制发件数", "废止件数", "现行有效件数"];
  const table = (rows: readonly string[]) =>
    [
      "# 示范区人民政府2024年政府信息公开工作年度报告",
      "## 二、主动公开政府信息情况",
      "| 第二十条第（一）项 |",
      `| 信息内容 | 本年${head[0]} | 本年${head[1]} | ${head[2]} |`,
      "|---|---|---|---|",
      ...rows,
    ].join("\n");

  it("are asked about where other rows have lost theirs", async () => {
    const imported = await importText(table(["| 规章 | 0 |", "| 行政规范性文件 | 3 | 3 | |"]));

    expect(get(imported.report as never, "tables.proactive.normativeDocuments")).toEqual({});
    expect(asked(imported)).toContainEqual(
      expect.objectContaining({ code: "ASK-COUNT", row: "行政规范性文件", values: "3 3" }),
    );
  });

  it("are blank where every row has all its cells", async () => {
    const imported = await importText(
      table(["| 规章 | 0 | 0 | 0 |", "| 行政规范性文件 | 3 | 3 | |"]),
    );

    expect(get(imported.report as never, "tables.proactive.normativeDocuments")).toEqual({
      issued: 3,
      repealed: 3,
    });
  });
});

describe("what a draft says of the whole report", () => {
  const report = (title: string, rest = "") =>
    `${title}\n一、总体情况\n2024年，工作平稳有序。\n${rest}`;

  it("is an agency to be confirmed when only the title names it", async () => {
    const alone = await importText(report("示范区人民政府2024年政府信息公开工作年度报告"));
    const inText = await importText(
      report("示范区人民政府2024年政府信息公开工作年度报告", "示范区人民政府高度重视。"),
    );

    expect(asked(alone)).toContainEqual({ code: "ASK-AGENCY-TITLE", l: "示范区人民政府" });
    expect(asked(inText).map(({ code }) => code)).not.toContain("ASK-AGENCY-TITLE");
  });

  it.each(["标题：", "名称:", "信息名称： "])("is a title without “%s” before it", async (name) => {
    const imported = await importText(report(`${name}示范区2024年政府信息公开工作年度报告`));

    expect(imported.report).toMatchObject({
      title: "示范区2024年政府信息公开工作年度报告",
      agency: "示范区",
      year: 2024,
    });
  });

  it("is the year's edition where a table would fit both", async () => {
    const disputes = page
      .split(/(?=<h2)/)
      .filter((part) => !/[一二三五六]、/.test(part.slice(0, 60)));
    const imported = await importPage(disputes.join(""));

    expect(rules(imported)).not.toContain("IMPORT-EDITION");
    expect(imported.report).toMatchObject({ edition: "2021" });
  });

  it("has no second part for a line that repeats a mandated heading", async () => {
    const heading = "三、收到和处理政府信息公开申请情况";
    const imported = await importPage(
      page
        .replace("</table>", `</table><p>${heading}</p>`)
        .replace("</body>", `<p>${heading}</p></body>`),
    );
    const ids = (imported.report as { sections: { id?: string }[] }).sections.map(({ id }) => id);

    expect(ids.filter((id) => id === "requests")).toHaveLength(1);
    expect(imported.findings).toContainEqual(
      expect.objectContaining({
        rule: "IMPORT-TWICE",
        parameters: expect.objectContaining({ l: heading }),
      }),
    );
  });
});

describe("what stands in a table besides", () => {
  it("gives a figure the unit that its column says", async () => {
    const old = new TextDecoder().decode(await writeReport(sample("2019"), "html", "2019"));
    const amount = get(sample("2019"), "tables.proactive.procurement.amount");
    const withUnit = old
      .replace("采购总金额", "采购总金额（万元）")
      .replace(/(\d)(?:万元|元)<\/td>/, "$1</td>");

    const imported = await importPage(withUnit);

    expect(amount).toMatchObject({ unit: "万元" });
    expect(get(imported.report as never, "tables.proactive.procurement.amount")).toEqual(amount);
    expect(rules(imported)).not.toContain("T2A-UNIT");
  });

  it("is named when the format has no such row, and never becomes text", async () => {
    const other = "<tr><th>其他主动公开文件</th><td>7</td><td>0</td><td>9</td></tr>";
    const row = rowWith("行政规范性文件");
    const inTable = await importPage(page.replace(row, row + other));
    const inText = await importText(
      [
        "示范区2024年政府信息公开工作年度报告",
        "规章\t0\t0\t0",
        "行政规范性文件\t4\t2\t31",
        "其他主动公开文件\t7\t0\t9",
      ].join("\n"),
    );

    for (const { findings, report } of [inTable, inText]) {
      expect(findings).toContainEqual(
        expect.objectContaining({
          rule: "IMPORT-UNPLACED",
          parameters: expect.objectContaining({ l: "其他主动公开文件 7 0 9" }),
        }),
      );
      expect(JSON.stringify(report)).not.toContain("其他主动公开文件");
    }
  });

  it("loses the marks of Markdown, and no word of plain text", async () => {
    const marked = await importText("## 一、总体情况\n\n**坚持**以公开为常态。\n\n---\n\n完");
    const plain = await importText("一、总体情况\n编号**见附件**。");

    expect(JSON.stringify(marked.report)).not.toMatch(/[#*]|---/);
    expect(JSON.stringify(marked.report)).toContain("坚持以公开为常态。");
    expect(JSON.stringify(plain.report)).toContain("编号**见附件**。");
  });
});
