import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/blocks.ts";
import { fitTables } from "../../../src/layout/tables/fit-tables.ts";
import { look, paragraph, tree } from "../../given/builders.ts";
import { grayPng, photograph, pictureBlock, pieChart } from "../../given/drawn-pictures.ts";
import { caption, mergedTable, ownReport, ownTable, wideTable } from "../../given/own-report.ts";
import { numberBelowMm, turnedArea } from "../../given/standard-page.ts";
import { isDictionary, list, nameOf, type PdfObject, textOf } from "../../pdf-rules/pdf-file.ts";
import { readFile } from "../../pdf-rules/read-file.ts";
import { openPdf } from "../../pdf-rules/rule.ts";
import { childElements } from "../../pdf-rules/structure.ts";
import { elementText, markedTexts } from "../../pdf-rules/structure-text.ts";
import { readLines, type TextLine } from "../../read-back/measure-pdf.ts";
import { ask, write } from "./programs.ts";
import { figures } from "./read-structure.ts";

const writeFitted = (...blocks: Block[]) => write(...fitTables(tree(...blocks), look).blocks);

async function read(...blocks: Block[]) {
  return openPdf(readFile(await writeFitted(...blocks)));
}

function imagesOf(pdf: Awaited<ReturnType<typeof read>>): PdfObject[] {
  return [...pdf.objects.values()].filter(
    ({ value }) => isDictionary(value) && value["/Subtype"] === "/Image",
  );
}

describe("a picture in a PDF", () => {
  it("is a JPEG byte by byte as it was given", async () => {
    const [image] = imagesOf(await read(pictureBlock(photograph)));

    expect(Buffer.compare(image?.data ?? Buffer.of(), photograph.bytes)).toBe(0);
  });

  it("is there once however often it is shown", async () => {
    const again = { ...photograph, bytes: Buffer.from(photograph.bytes) };
    const pdf = await read(
      pictureBlock(photograph),
      pictureBlock(again),
      pictureBlock(grayPng(2, 3)),
    );

    expect(imagesOf(pdf)).toHaveLength(2);
    expect(
      pdf.pages.flatMap(({ shown }) => shown.filter(({ operator }) => operator === "Do")),
    ).toHaveLength(3);
  });

  it("is in grey or in colours that a profile explains, one profile for all", async () => {
    const pdf = await read(
      pictureBlock(photograph),
      pictureBlock(pieChart(10)),
      pictureBlock(grayPng(2, 3)),
    );
    const spaces = imagesOf(pdf).map(({ value }) =>
      isDictionary(value) ? value["/ColorSpace"] : undefined,
    );

    expect(spaces.map((space) => nameOf(pdf, space) ?? nameOf(pdf, list(pdf, space)[0]))).toEqual([
      "ICCBased",
      "ICCBased",
      "DeviceGray",
    ]);
    expect(new Set(spaces.slice(0, 2).map((space) => list(pdf, space)[1])).size).toBe(1);
  });

  it("is seen by poppler with the points that it has", async () => {
    const pdf = await writeFitted(pictureBlock(pieChart(40), { widthMm: 40 }));

    expect(ask("pdfimages", pdf, "-list", "FILE")).toMatch(/image +40 +40 +icc +3 +8 +image +no/);
  });

  it("is a figure with words for it, its caption inside", async () => {
    const pdf = await read(pictureBlock(photograph, { alt: "公开日" }), caption("图", 1, "活动"));
    const [figure] = pdf.structure.elements.filter(({ type }) => type === "Figure");

    expect(textOf(pdf, figure?.dictionary["/Alt"])).toBe("公开日");
    const inside = figure ? childElements(figure) : [];
    expect(inside.map((kid) => [kid.type, elementText(kid, markedTexts(pdf))])).toEqual([
      ["Caption", "图1\u3000活动"],
    ]);
  });
});

describe("an own table in a PDF", () => {
  it("begins with its caption", async () => {
    const pdf = await read(caption("表", 1, "事项"), ownTable(["事项", "数量"], ["公开", "1"]));
    const [table] = pdf.structure.elements.filter(({ type }) => type === "Table");

    expect(table && childElements(table).map(({ type }) => type)).toEqual(["Caption", "TR", "TR"]);
  });

  it("gives every figure its headers, however they are merged", async () => {
    const found = figures(await writeFitted(mergedTable));

    expect(found.find(({ text }) => text === "9,876")?.headers).toEqual([
      "数量（件）",
      "上年",
      "主动公开",
      "通知公告",
    ]);
  });
});

describe("a turned sheet in a PDF", () => {
  const numberOf = async (...blocks: Block[]) => {
    const pages = readLines(await writeFitted(...blocks));
    const lines = pages.at(-1) ?? [];
    const isNumber = ({ text, left }: TextLine) => left < 33 && text.startsWith(`${pages.length}`);
    return { pages: pages.length, number: lines.find(isNumber) };
  };

  it("has its number at the left edge, below on an odd page", async () => {
    const { pages, number } = await numberOf(wideTable);

    expect(pages).toBe(1);
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(
      turnedArea.left - numberBelowMm,
      0,
    );
    expect(number?.bottom).toBeGreaterThan(turnedArea.bottom - 20);
  });

  it("has it above on an even page", async () => {
    const { pages, number } = await numberOf(paragraph("甲"), wideTable);

    expect(pages).toBe(2);
    expect(number?.top).toBeLessThan(turnedArea.top + 20);
  });

  it("is as wide as an upright one is high", async () => {
    const said = ask("pdfinfo", await write(...ownReport.blocks), "-l", "9", "FILE");

    expect(
      [...said.matchAll(/size: +(\d+)[\d.]* x (\d+)/g)].map(([, x, y]) => `${x} ${y}`),
    ).toEqual(Array.from({ length: 7 }, (_, page) => (page === 3 ? "841 595" : "595 841")));
  });
});

describe("a PDF with own tables and pictures", () => {
  it("is the same every time, and sound for qpdf", async () => {
    const pdf = await write(...ownReport.blocks);

    expect(Buffer.compare(pdf, await write(...ownReport.blocks))).toBe(0);
    expect(ask("qpdf", pdf, "--check", "FILE")).toContain("No syntax or stream encoding errors");
  });
});
