import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { type Chart, plainText } from "../../src/document/blocks.ts";
import { barHeightPt, describeChart, layOutChart } from "../../src/document/chart-layout.ts";
import { generate, type Options } from "../../src/generate.ts";
import { importReport } from "../../src/readers/import-report.ts";
import { chartAppendix } from "../../src/template/chart-appendix.ts";
import { writeDocx } from "../../src/writers/docx/write-docx.ts";
import { type Format, formats } from "../../src/writers/formats.ts";
import { fontManifest, heading, look, paragraph, tree, wordFrame } from "../given/builders.ts";
import {
  check,
  comparedWith,
  type Draft,
  editions,
  example,
  sample,
  sampleBefore,
  set,
} from "../given/reports.ts";
import { convertToPdf } from "../office.ts";
import { textOf } from "../pdf-rules/pdf-file.ts";
import { readFile } from "../pdf-rules/read-file.ts";
import { openPdf } from "../pdf-rules/rule.ts";
import { elementText, markedTexts } from "../pdf-rules/structure-text.ts";
import { measureBars } from "../read-back/measure-bars.ts";
import { readLines } from "../read-back/measure-pdf.ts";
import { all, readPart, value } from "../read-back/read-docx.ts";
import { write } from "../writers/pdf/programs.ts";

const resources = openResources();

function appendixOf(draft: Draft, options: Options = {}): string[] {
  const { report, edition, previous } = check(draft, { blanks: "zero", ...options });
  if (!report || !edition) throw new Error("no report");
  return chartAppendix({ report, edition }, previous).map((block) => {
    if (block.type === "chart") return describeChart(block);
    return block.type === "heading" ? plainText(block.content) : block.type;
  });
}

function chart(rows: Chart["rows"], series = ["2024年"]): Chart {
  return { type: "chart", title: "办理结果", unit: "件", series, rows };
}

describe("the charts behind a report", () => {
  it("tell who applied and how it was closed, each with its figures", () => {
    expect(appendixOf(example("hongze-2024"))).toEqual([
      "附：申请情况图表",
      "收到申请（按申请人）。自然人：2024年95件；商业企业：2024年0件；科研机构：2024年0件；社会公益组织：2024年0件；法律服务机构：2024年0件；其他：2024年0件。",
      "办理结果。（一）予以公开：2024年50件；（二）部分公开：2024年9件；（三）不予公开：2024年3件；（四）无法提供：2024年32件；（五）不予处理：2024年1件；（六）其他处理：2024年0件。",
    ]);
  });

  it("put last year beside this year", () => {
    const [, received, closed] = appendixOf(
      example("hongze-2024"),
      comparedWith(example("hongze-2023")),
    );

    expect(received).toContain("自然人：2024年95件，2023年21件；");
    expect(closed).toContain("（四）无法提供：2024年32件，2023年13件；");
  });

  it("leave out a report of another year", () => {
    const other = comparedWith(set(example("hongze-2023"), "year", 2021));

    expect(appendixOf(example("hongze-2024"), other)).toEqual(appendixOf(example("hongze-2024")));
  });

  it("add up in every edition to the totals of its table", () => {
    for (const { edition } of editions) {
      const { report } = check(sample(edition.id));
      if (!report) throw new Error("no report");
      const [, received, closed] = chartAppendix({ report, edition }) as [unknown, Chart, Chart];
      const figure = (path: string) => report.tables.requests?.get(path)?.value;

      expect(totalOf(received)).toBe(figure("received.total"));
      expect(totalOf(closed)).toBe(figure("closed.total"));
    }
  });
});

function totalOf({ rows }: Chart): number {
  return rows.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
}

describe("a document with charts", () => {
  const json = { value: sample("2021"), findings: [] };
  const last = comparedWith(sampleBefore("2021"));
  // By name: a format that is only written, and read by no reader, is none of these.
  const readBack: readonly Format[] = ["docx", "pdf", "ofd", "html", "html-fragment"];

  it.each(formats)("is as %s without them what it always was", async (format) => {
    const { bytes } = await generate(json, format, resources);

    const without = await generate(json, format, resources, { ...last, charts: false });

    expect(Buffer.compare(without.bytes, bytes)).toBe(0);
  });

  it.each(formats)("is the same as %s every time", async (format) => {
    const options = { ...last, charts: true };
    const { bytes } = await generate(json, format, resources, options);

    const again = await generate(json, format, openResources(), options);

    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it.each(readBack)("is read back from %s without them", async (format) => {
    const known = { editions: editions.map(({ edition }) => edition) };
    const plain = await generate(json, format, resources);
    const charted = await generate(json, format, resources, { ...last, charts: true });

    const imported = await importReport(charted.bytes, known);

    const { report, findings, questions } = await importReport(plain.bytes, known);
    expect(imported.report).toEqual(report);
    expect(imported.findings).toEqual(findings);
    expect(imported.questions).toEqual(questions);
  });
});

describe("the bars of a chart", () => {
  const rows = [
    { label: "自然人", values: [200, 100] },
    { label: "商业企业", values: [0, 1] },
    { label: "其他", values: [50, 0] },
  ];

  it("are as long as their figures say, and none stands for 0", () => {
    const [first, second, third] = layOutChart(chart(rows, ["2024年", "2023年"]), look).groups;
    const widths = [first, second, third].map((group) => group?.bars.map(({ widthPt }) => widthPt));

    const [[most = 0] = []] = widths;
    expect(widths[0]?.[1]).toBeCloseTo(most / 2);
    expect(widths[1]).toEqual([0, expect.closeTo(most / 200)]);
    expect(widths[2]).toEqual([expect.closeTo(most / 4), 0]);
  });

  it("are seen however few beside many", () => {
    const few = chart([
      { label: "自然人", values: [100_000] },
      { label: "其他", values: [1] },
    ]);

    expect(layOutChart(few, look).groups[1]?.bars[0]?.widthPt).toBeGreaterThan(1);
  });

  it("leave the figures room inside the text area", () => {
    const { axisPt, widthPt, groups } = layOutChart(
      chart([{ label: "社会公益组织", values: [12_345_678] }]),
      look,
    );

    expect(axisPt + (groups[0]?.bars[0]?.widthPt ?? 0) + 8 * 6).toBeLessThan(widthPt);
  });

  it("are as long in the DOCX as in the PDF, and where they are there", async () => {
    const blocks = [heading("附"), chart(rows, ["2024年", "2023年"])];
    const docx = writeDocx(tree(...blocks), look, fontManifest, wordFrame);

    const printed = measureBars(await convertToPdf(docx));
    const own = measureBars(await write(...blocks));

    expect(own).toHaveLength(6);
    expect(printed).toHaveLength(own.length);
    for (const [index, bar] of own.entries()) {
      expect(Math.abs((printed[index]?.leftPt ?? 0) - bar.leftPt)).toBeLessThan(1);
      expect(Math.abs((printed[index]?.widthPt ?? 0) - bar.widthPt)).toBeLessThan(1);
      expect(bar.heightPt).toBeCloseTo(barHeightPt, 1);
    }
  });
});

describe("the appendix on paper", () => {
  const blocks = [
    paragraph("示范区人民政府", "signature"),
    heading("附：申请情况图表"),
    chart([{ label: "其他", values: [3] }]),
    { ...chart([{ label: "其他", values: [4] }]), title: "收到申请" },
  ];
  const pagesOf = (pdf: Uint8Array) =>
    readLines(pdf).map((lines) => lines.map(({ text }) => text.replaceAll(/\s/g, "")));

  it("begins a page, the charts below each other", async () => {
    const [, ...pages] = pagesOf(await write(...blocks));

    expect(pages).toEqual([
      ["附：申请情况图表", "办理结果", "其他3", "收到申请", "其他4", "—2—"].map((text) =>
        expect.stringContaining(text),
      ),
    ]);
  });

  it("begins one in LibreOffice too", async () => {
    const docx = writeDocx(tree(...blocks), look, fontManifest, wordFrame);

    const [first, second] = pagesOf(await convertToPdf(docx));

    expect(first?.[0]).toBe("示范区人民政府");
    expect(second?.slice(0, 2)).toEqual(["附：申请情况图表", "办理结果"]);
  });

  it("is in the PDF a figure with words for all it shows", async () => {
    const pdf = openPdf(readFile(await write(...blocks)));

    const figures = pdf.structure.elements.filter(({ type }) => type === "Figure");

    expect(figures.map(({ dictionary }) => textOf(pdf, dictionary["/Alt"]))).toEqual([
      "办理结果。其他：2024年3件。",
      "收到申请。其他：2024年4件。",
    ]);
    expect(figures.map((figure) => elementText(figure, markedTexts(pdf)))).toEqual([
      "其他3",
      "其他4",
    ]);
  });

  it("describes its tables in the DOCX", () => {
    const docx = writeDocx(tree(...blocks), look, fontManifest, wordFrame);

    const told = all(readPart(docx, "word/document.xml"), "w:tbl").map((table) =>
      value(table, "w:tblDescription"),
    );

    expect(told).toEqual(["办理结果。其他：2024年3件。", "收到申请。其他：2024年4件。"]);
  });
});
