import { describe, expect, it } from "vitest";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import type { SourceBlock } from "../../../src/readers/source.ts";
import { chanceFrom } from "../../given/chance.ts";
import { editionIds, editions, sample } from "../../given/reports.ts";
import { distortions } from "../distort/distort.ts";
import { brokenMerges } from "../distort/distort-merges.ts";
import { cutAtPages } from "../distort/distort-pages.ts";
import { cutToPieces } from "../distort/distort-pieces.ts";
import { judgeDistorted, trueFiles } from "../distort/distorted-files.ts";
import { judge, numbersOf } from "../judge.ts";
import { publishedSource } from "../published-page.ts";
import { type WrittenAs, writers } from "../written-blocks.ts";

const known = editions.map(({ edition }) => edition);
const files = await trueFiles();

/** What the sums of such lines leave open is asked. */
const open = ["two rows in one line", "three rows in one line"];
const ways = Object.keys({ ...brokenMerges, ...cutAtPages, ...cutToPieces });

describe.each(files.filter(({ name }) => /^sample|^huaiyin|^hongze-2024$/.test(name)))(
  "the tables of $name",
  (file) => {
    it.each(ways.filter((way) => !open.includes(way)))(
      "are read whole, nothing asked: %s",
      (way) => {
        const judged = [1, 2].map((seed) => judgeDistorted(file, way, seed));

        const undistorted = judgeDistorted(file, "", 1);
        expect(judged.map(({ right }) => right)).toEqual(judged.map(({ cells }) => cells));
        expect(judged.map(({ questions }) => questions)).toEqual(
          judged.map(() => undistorted.questions),
        );
      },
    );
  },
);

function blocksOf(edition: string): readonly SourceBlock[] {
  const draft = sample(edition);
  const tables = { proactive: edition, requests: edition, disputes: edition };
  return publishedSource({ draft, editions: tables }).blocks;
}

async function write(as: WrittenAs, blocks: readonly SourceBlock[]): Promise<Imported> {
  const bytes = await writers[as](blocks);
  return await importReport(bytes, { fileName: `a.${as}`, editions: known });
}

const inFiles: readonly [WrittenAs, string][] = [
  ["docx", "cut at a page's end, its head and a page number between"],
  ["docx", "cut at a page's end, a label torn by it, its head repeated"],
  ["docx", "a table a row, its groups as headings"],
  ["html", "row spans lost"],
  ["html", "cut at a page's end, “续表” and the head over the second part"],
  ["html", "a table a row, its label as a heading"],
  ["md", "a table a row, columns without names"],
  ["md", "all spans lost, blank cells in their place"],
  ["md", "cut at a page's end, a page number between"],
  ["xlsx", "all spans lost, blank cells in their place"],
];

describe.each(editionIds)("a file with the tables of %s", (edition) => {
  it.each(inFiles)("is read whole as %s: %s", async (as, way) => {
    const source = { blocks: blocksOf(edition), findings: [] };
    const distorted = distortions[way]?.(source, chanceFrom(3)) ?? source;
    const truth = numbersOf((await write("html", source.blocks)).report);

    const imported = await write(as, distorted.blocks);

    const { wrong, silent, right, cells } = judge(imported, truth);
    expect({ wrong, silent, right }).toEqual({ wrong: [], silent: [], right: cells });
  });
});

const heading = "<p>三、收到和处理政府信息公开申请情况</p>";
const head = "<tr><td>自然人</td><td>商业企业</td><td>科研机构</td></tr>";

function rowOf(label: string, figures: string): string {
  const cells = figures.split(" ").map((one) => `<td>${one}</td>`);
  return `<tr><td>${label}</td>${cells.join("")}</tr>`;
}

async function importPage(body: string): Promise<Imported> {
  const bytes = new TextEncoder().encode(`<meta charset="utf-8">${heading}${body}`);
  return await importReport(bytes, { fileName: "a.html", editions: known });
}

const received = "一、本年新收政府信息公开申请数量";
const carriedIn = "二、上年结转政府信息公开申请数量";
const asked = ({ questions }: Imported, code: string) =>
  questions.filter((one) => one.code === code).map(({ pointer }) => pointer);

describe("a table whose cells do not stand under their header", () => {
  const right = rowOf(received, "41 9 1 1 1 0 53");

  it("is told of, and its rows are read by label and order", async () => {
    const imported = await importPage(`<table>${head}${right}</table>`);

    expect(numbersOf(imported.report).get("/tables/requests/received/total")).toBe("53");
    expect(imported.findings.map(({ rule }) => rule)).toContain("IMPORT-APART");
  });

  it("has a row asked for, not taken over, when its sum does not agree", async () => {
    const imported = await importPage(
      `<table>${head}${right}${rowOf(carriedIn, "4 1 0 0 0 0 6")}</table>`,
    );

    expect(asked(imported, "ASK-REFUTED")).toEqual(["/tables/requests/carriedIn"]);
    expect([...numbersOf(imported.report).keys()].join()).not.toContain("carriedIn");
  });

  it("has a row asked for when a blank cell may belong to its labels or to its numbers", async () => {
    const imported = await importPage(
      `<table>${head}${right}<tr><td>${carriedIn}</td><td></td>${"<td>4</td><td>0</td>".repeat(3)}</tr></table>`,
    );

    expect(asked(imported, "ASK-COUNT")).toEqual(["/tables/requests/carriedIn"]);
    expect([...numbersOf(imported.report).keys()].join()).not.toContain("carriedIn");
  });
});

describe("what stands between two parts of a table", () => {
  const [one, other] = [rowOf(received, "41 9 1 1 1 0 53"), rowOf(carriedIn, "4 1 0 0 0 0 5")];

  it.each(["— 3 —", "续表", "（续上页）", "表2（续）", "（接上页）", "第 3 页 共 8 页"])(
    "is told and no text of the report: %s",
    async (mark) => {
      const imported = await importPage(
        `<table>${one}</table><p>${mark}</p><table>${other}</table>`,
      );

      expect(JSON.stringify(imported.report)).not.toContain(mark);
      expect(imported.findings).toContainEqual(
        expect.objectContaining({
          rule: "IMPORT-MARGIN",
          parameters: expect.objectContaining({ l: mark }),
        }),
      );
      expect(numbersOf(imported.report).get("/tables/requests/carriedIn/total")).toBe("5");
    },
  );

  it("is no text of the report when it is a label without its bracket", async () => {
    const row = rowOf("部分公开（区分处理的，只计这一情形，不计其他情形）", "3 1 0 0 0 0 4");

    const imported = await importPage(
      `<table>${one}</table><p>（二）部分公开</p><table>${row}</table>`,
    );

    expect(JSON.stringify(imported.report)).not.toContain("部分公开");
    expect(numbersOf(imported.report).get("/tables/requests/partlyGranted/total")).toBe("4");
  });

  it("stays the report's text when it is a sentence", async () => {
    const imported = await importPage(
      `<table>${one}</table><p>续表说明见后。</p><table>${other}</table>`,
    );

    expect(JSON.stringify(imported.report)).toContain("续表说明见后。");
  });

  it("tells the sums of a page and puts them into no cell", async () => {
    const sums = rowOf("本页小计", "45 10 1 1 1 0 58");

    const imported = await importPage(`<table>${one}${sums}</table><table>${other}</table>`);

    expect(numbersOf(imported.report).size).toBe(14);
    expect(imported.findings).toContainEqual(
      expect.objectContaining({
        rule: "IMPORT-UNPLACED",
        parameters: expect.objectContaining({ l: "本页小计 45 10 1 1 1 0 58" }),
      }),
    );
  });
});

describe("rows that stand in one", () => {
  it("are parted by the lines of their cells", async () => {
    const figures = ["41<br>4", "9<br>1", "1<br>0", "1<br>0", "1<br>0", "0<br>0", "53<br>5"];
    const cells = figures.map((one) => `<td>${one}</td>`).join("");

    const imported = await importPage(
      `<table><tr><td>${received}<br>${carriedIn}</td>${cells}</tr></table>`,
    );

    expect(numbersOf(imported.report).get("/tables/requests/received/total")).toBe("53");
    expect(numbersOf(imported.report).get("/tables/requests/carriedIn/naturalPerson")).toBe("4");
  });

  const before = "<p>申请人情况</p><p>自然人 商业企业 科研机构</p>";

  it("are parted by the one way that agrees with their sums", async () => {
    const figures = "41 9 1 1 1 0 53 4 1 0 0 0 0 5";

    const imported = await importPage(`${before}<p>${received} ${carriedIn} ${figures}</p>`);

    expect(numbersOf(imported.report).get("/tables/requests/received/total")).toBe("53");
    expect(numbersOf(imported.report).get("/tables/requests/carriedIn/naturalPerson")).toBe("4");
  });

  it("are asked for when two ways agree with their sums", async () => {
    const figures = "0 0 0 0 0 0 0 1 0 0 0 0 0 1";

    const imported = await importPage(`${before}<p>${received} ${carriedIn} ${figures}</p>`);

    expect(numbersOf(imported.report).size).toBe(0);
    expect(asked(imported, "ASK-COUNT")).toEqual(["/tables/requests/carriedIn"]);
    expect(asked(imported, "ASK-ROW")).toContain("/tables/requests/received");
  });
});
