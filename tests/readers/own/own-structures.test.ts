import { expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { grayPng } from "../../given/drawn-pictures.ts";
import { type Draft, editions, sample } from "../../given/reports.ts";

const chart = `data:image/png;base64,${Buffer.from(grayPng(200, 100).bytes).toString("base64")}`;

/** A page whose first section has the text, and what is told and asked of its draft. */
async function draw(text: string, { after = "" } = {}) {
  const page = `<!DOCTYPE html><meta charset="utf-8"><h1>示范区2024年政府信息公开工作年度报告</h1>
    <p>一、总体情况</p><p>公开工作平稳有序。</p>${text}
    <p>六、其他需要报告的事项</p><p>无。</p><p>示范区人民政府</p><p>2025年1月20日</p>${after}`;
  const known = editions.map(({ edition }) => edition);
  const { report, findings, questions } = await importReport(Buffer.from(page), {
    editions: known,
  });
  const { sections, signature } = report as { sections: Draft[]; signature: unknown };
  const body = (sections[0]?.body ?? []) as unknown[];
  return {
    items: body.slice(1),
    last: sections.at(-1)?.body as unknown[],
    signature,
    told: findings
      .filter(({ rule }) => rule.startsWith("IMPORT-"))
      .map(({ rule, parameters }) => `${rule} ${parameters.l}`),
    asked: questions
      .map(({ code, pointer }) => `${code} ${pointer}`)
      .filter((one) => !/TABLE|AGENCY/.test(one)),
  };
}

const row = (...cells: (string | number)[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`;
const table = (...rows: string[]) => `<table>${rows.join("")}</table>`;
const simple = table(row("渠道", "件数"), row("网站", 12), row("微信", 8));
const read = {
  header: [["渠道", "件数"]],
  rows: [
    ["网站", 12],
    ["微信", 8],
  ],
};

it("reads a table that is none of the three at its place, with the caption over it and its notes", async () => {
  const { items, told } = await draw(
    `<p>各渠道见表1。</p><p>表1　各渠道公开情况</p>${simple}<p>注：截至年末。</p><p>数据来源：县政府办。</p><p>以上为表。</p>`,
  );

  expect(items).toEqual([
    "各渠道见表1。",
    {
      table: {
        caption: "各渠道公开情况",
        ...read,
        note: ["注：截至年末。", "数据来源：县政府办。"],
      },
    },
    "以上为表。",
  ]);
  expect(told).toEqual([]);
});

it("puts it into the part that it stands in", async () => {
  const { items } = await draw(
    `<h2>（一）主动公开</h2><p>情况如下。</p>${simple}<h2>（二）依申请公开</h2><p>收到3件。</p>`,
  );

  expect(items).toEqual([
    { heading: "主动公开", body: ["情况如下。", { table: read }] },
    { heading: "依申请公开", body: ["收到3件。"] },
  ]);
});

it.each([
  ["表1：各渠道", "表1：各渠道", "another mark than the program's"],
  ["表2　各渠道", "表2　各渠道", "a number that is not its turn"],
  ["附表1　各渠道", "附表1　各渠道", "a number of another series"],
  ["表一 各渠道", "表一 各渠道", "a Chinese number"],
  ["表1 各渠道", "各渠道", "the number that is set again"],
])("keeps the caption “%s” as %s: %s", async (line, caption) => {
  const { items } = await draw(`<p>${line}</p>${simple}`);

  expect(items).toEqual([{ table: { caption, ...read } }]);
});

it("takes no sentence for a caption", async () => {
  const { items } = await draw(`<p>表1显示，公开工作平稳。</p>${simple}`);

  expect(items).toEqual(["表1显示，公开工作平稳。", { table: read }]);
});

it("tells that a caption without a number gets one", async () => {
  const { items, told } = await draw(`<table><caption>各渠道</caption>${simple.slice(7)}`);

  expect(items).toEqual([{ table: { caption: "各渠道", ...read } }]);
  expect(told).toEqual(["IMPORT-COUNTED 各渠道"]);
});

it("makes numbers only of what is printed with the same characters again", async () => {
  const { items } = await draw(
    table(
      row("甲项", "乙项"),
      row("合计", "1,234"),
      row("比例", "12.50"),
      row("编号", "007"),
      row("件数", "-3"),
      row("金额", "0.5"),
    ),
  );

  expect(items).toMatchObject([
    {
      table: {
        rows: [
          ["合计", "1,234"],
          ["比例", "12.50"],
          ["编号", "007"],
          ["件数", -3],
          ["金额", 0.5],
        ],
      },
    },
  ]);
});

it("reads spans, header rows and how cells are set", async () => {
  const { items } = await draw(`<table>
    <tr><th rowspan="2">类别</th><th colspan="2">数量</th></tr><tr><th>本年</th><th>上年</th></tr>
    <tr><td rowspan="2">公开</td><td>1</td><td align="right">2</td></tr><tr><td colspan="2">无法统计</td></tr></table>`);

  expect(items).toEqual([
    {
      table: {
        header: [
          [
            { text: "类别", rowSpan: 2 },
            { text: "数量", colSpan: 2 },
          ],
          ["本年", "上年"],
        ],
        rows: [
          [{ text: "公开", rowSpan: 2 }, 1, { text: 2, align: "right" }],
          [{ text: "无法统计", colSpan: 2 }],
        ],
      },
    },
  ]);
});

it("mends rows that are too short, and cells that reach over others or out of the table", async () => {
  const { items } = await draw(
    `<table><tr><td>甲项</td><td>乙项</td><td>丙项</td></tr><tr><td rowspan="9">一月</td><td>1</td></tr><tr><td colspan="9">2</td></tr></table>`,
  );

  expect(items).toEqual([
    {
      table: {
        header: [["甲项", "乙项", "丙项"]],
        rows: [[{ text: "一月", rowSpan: 2 }, 1, ""], [{ text: 2, colSpan: 2 }]],
      },
    },
  ]);
});

it("reads two tables side by side under one caption as two", async () => {
  const two = `<table><tr><td>${simple}</td><td>${simple}</td></tr></table>`;
  const { items } = await draw(`<p>表1　两个渠道</p>${two}`);

  expect(items).toEqual([{ table: { caption: "两个渠道", ...read } }, { table: read }]);
});

it("reads keys and values", async () => {
  const { items } = await draw(
    table(row("机构名称", "政务公开科"), row("联系电话", "0517-80000000")),
  );

  expect(items).toEqual([
    { table: { header: [["机构名称", "政务公开科"]], rows: [["联系电话", "0517-80000000"]] } },
  ]);
});

it("tells of a table with a single row, which no report can have", async () => {
  const { items, told } = await draw(table(row("机构名称", "政务公开科")));

  expect(items).toEqual([]);
  expect(told).toEqual(["IMPORT-TABLE 机构名称 政务公开科"]);
});

it("tells of figures without a word, which may be a torn part of a mandated table", async () => {
  const { items, told } = await draw(table(row(1, 2, 3), row(4, 5, 6)));

  expect(items).toEqual([]);
  expect(told).toEqual(["IMPORT-TABLE 1 2 3 4 5 6"]);
});

it("reads a picture in the page with what it shows, its width and the caption below it", async () => {
  const { items, told, asked } = await draw(
    `<p><img src="${chart}" alt="柱形图" style="width: 80mm"></p><p>图1 各月件数</p>`,
  );

  expect(items).toEqual([
    { picture: { data: chart.split(",")[1], alt: "柱形图", caption: "各月件数", widthMm: 80 } },
  ]);
  expect([...told, ...asked]).toEqual([]);
});

it.each(["", "image1.png"])(
  "asks what a picture shows of which nothing is said: alt=“%s”",
  async (alt) => {
    const { items, asked } = await draw(
      `<figure><img src="${chart}" alt="${alt}"><figcaption>各月件数</figcaption></figure>`,
    );

    expect(items).toEqual([{ picture: { data: chart.split(",")[1], caption: "各月件数" } }]);
    expect(asked).toEqual(["ASK-ALT /sections/0/body/1/picture/alt"]);
  },
);

it.each([
  ["a picture elsewhere", '<img src="https://x.example/a/chart.png?v=1">', "chart.png"],
  ["an icon", `<img src="${chart}" alt="图标" width="16">`, "图标"],
  [
    "another kind of picture",
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="动图">',
    "动图",
  ],
  [
    "a GIF that says to be a PNG",
    '<img src="data:image/png;base64,R0lGODlhAQABAAAAACw=" alt="动图">',
    "动图 GIF",
  ],
  [
    "a picture in a table",
    table(row("渠道", "件数"), `<tr><td>网站</td><td><img src="${chart}" alt="图章">12</td></tr>`),
    "图章",
  ],
])("tells of %s and leaves it out", async (_, part, words) => {
  const { items, told } = await draw(`<p>如图。</p>${part}`);

  expect(JSON.stringify(items)).not.toContain("picture");
  expect(told).toEqual([`IMPORT-PICTURE ${words}`]);
});

it("tells of pictures before the first section and at the signature", async () => {
  const { last, signature, told } = await draw("", {
    after: `<p><img src="${chart}" alt="印章"></p>`,
  });

  expect(last).toEqual(["无。"]);
  expect(signature).toEqual({ agency: "示范区人民政府", date: "2025-01-20" });
  expect(told).toEqual(["IMPORT-PICTURE 印章"]);
});

it("keeps a table behind the signature, and tells that it is before it", async () => {
  const { last, signature, told } = await draw("", { after: `<p>附表1　各渠道</p>${simple}` });

  expect(last).toEqual(["无。", { table: { caption: "附表1　各渠道", ...read } }]);
  expect(signature).toEqual({ agency: "示范区人民政府", date: "2025-01-20" });
  expect(told).toEqual(["IMPORT-OWN-MOVED 附表1　各渠道"]);
});

it("keeps text behind a mandated table, and tells that it is before it", async () => {
  const { bytes } = await generate(
    { value: sample("2021"), findings: [] },
    "html",
    openResources(),
    {
      force: true,
    },
  );
  const page = Buffer.from(bytes)
    .toString()
    .replace(/(?=<h2[^>]*>四、)/, "<p>以上数据含下属单位。</p><p>申请均已按期办结。</p>");
  const known = editions.map(({ edition }) => edition);

  const { report, findings } = await importReport(Buffer.from(page), { editions: known });

  const { sections } = report as { sections: Draft[] };
  expect(JSON.stringify(sections[2])).toContain("以上数据含下属单位。");
  const told = findings.filter(({ rule }) => rule === "IMPORT-OWN-MOVED");
  expect(told.map(({ place, parameters }) => `${place.pointer} ${parameters.l}`)).toEqual([
    "/sections/2 以上数据含下属单位。",
    "/sections/2 申请均已按期办结。",
  ]);
});

it.each([
  ["under a caption", "<p>表1 各渠道的申请人</p>", { caption: "各渠道的申请人" }],
  ["without one", "", {}],
])(
  "takes a table that has some words of a mandated one for the office's own, %s",
  async (_, line, caption) => {
    const draft = sample("2021");
    const { bytes } = await generate({ value: draft, findings: [] }, "html", openResources(), {
      force: true,
    });
    const own = table(
      row("渠道", "自然人", "商业企业", "总计"),
      row("网络", 3, 4, 7),
      row("信函", 1, 2, 3),
    );
    const page = Buffer.from(bytes)
      .toString()
      .replace(/(?=<h2[^>]*>二、)/, line + own);
    const known = editions.map(({ edition }) => edition);

    const { report } = await importReport(Buffer.from(page), { editions: known });

    const { sections, tables } = report as { sections: Draft[]; tables: unknown };
    expect(JSON.stringify(sections[0])).toContain(
      JSON.stringify({
        table: {
          ...caption,
          header: [["渠道", "自然人", "商业企业", "总计"]],
          rows: [
            ["网络", 3, 4, 7],
            ["信函", 1, 2, 3],
          ],
        },
      }),
    );
    expect(tables).toEqual(
      ((await importReport(bytes, { editions: known })).report as Draft).tables,
    );
  },
);
