import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentTree } from "../../../src/document/blocks.ts";
import { planPages } from "../../../src/layout/plan/plan-pages.ts";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { fontManifest, look, paragraph, tree, wordFrame } from "../../given/builders.ts";
import {
  area,
  characterMm,
  charactersPerLine,
  linesPerPage,
  numberBelowMm,
  textArea,
} from "../../given/standard-page.ts";
import { convertToPdf } from "../../office.ts";
import {
  type Rules,
  readLines,
  readRules,
  type TextLine,
  type TextPages,
} from "../../read-back/measure-pdf.ts";
import { sampleTrees } from "./samples.ts";

async function print(document: DocumentTree): Promise<Buffer> {
  const plan = planPages(document, look);
  return convertToPdf(await writeDocx(document, look, fontManifest, wordFrame, plan));
}

describe("a page of text in LibreOffice", () => {
  let pages: TextPages = [];
  let full: TextLine[] = [];

  beforeAll(async () => {
    const text = "政府信息公开工作年度报告".repeat(120);
    const document = tree(
      paragraph(text),
      paragraph("示范区人民政府办公室", "signature"),
      paragraph("2021年1月28日", "date"),
    );
    pages = readLines(await print(document));
    full = pages[1]?.slice(0, -1) ?? [];
  });

  it("holds 22 lines of 28 characters", () => {
    expect(full.map(({ text }) => text.length)).toEqual(
      new Array(linesPerPage).fill(charactersPerLine),
    );
  });

  it("begins a paragraph two characters further right, with 26 in its first line", () => {
    const first = pages[0]?.[0];

    expect(first?.text).toHaveLength(26);
    expect(first?.left).toBeCloseTo((full[0]?.left ?? 0) + 2 * characterMm, 1);
  });

  it("fills the text area to a millimetre", () => {
    const [first, last] = [full[0], full.at(-1)];
    const pitch = ((last?.top ?? 0) - (first?.top ?? 0)) / 21;

    expect(Math.abs((first?.left ?? 0) - area.left)).toBeLessThan(1);
    expect(Math.abs((first?.right ?? 0) - area.right)).toBeLessThan(1);
    expect(Math.abs(linesPerPage * pitch - textArea.height)).toBeLessThan(1);
    expect(first?.top).toBeGreaterThan(area.top);
    expect(last?.bottom).toBeLessThan(area.bottom);
  });

  it("is numbered below the text, outside, one character from its edge", () => {
    const [odd, even] = [pages[0]?.at(-1), pages[1]?.at(-1)];
    const freeMm = (14 / 72) * 25.4;

    expect([odd?.text, even?.text]).toEqual(["—1—", "—2—"]);
    expect(Math.abs((odd?.right ?? 0) - (area.right - freeMm))).toBeLessThan(0.5);
    expect(Math.abs((even?.left ?? 0) - (area.left + freeMm))).toBeLessThan(0.5);
    expect(Math.abs(middle(odd) - (area.bottom + numberBelowMm))).toBeLessThan(1);
  });

  it("ends with the date two characters right of the signature's beginning", () => {
    const [signature, date] = pages.at(-1)?.slice(-3) ?? [];

    expect(signature?.right).toBeCloseTo(area.right - 2 * characterMm, 0);
    expect((date?.left ?? 0) - (signature?.left ?? 0)).toBeCloseTo(2 * characterMm, 1);
  });
});

describe.each(sampleTrees)("the sample of %s in LibreOffice", (_, sample) => {
  let pdf: Uint8Array = new Uint8Array();
  let pages: TextPages = [];

  beforeAll(async () => {
    pdf = await print(sample);
    pages = readLines(pdf);
  });

  it("keeps the table of requests whole, on one page with its heading", () => {
    const page = pages.find((lines) => lines.some(({ text }) => text.includes("申请人情况")));
    const texts = page?.map(({ text }) => text) ?? [];

    expect(texts[0]).toBe("三、收到和处理政府信息公开申请情况");
    expect(texts.some((text) => text.includes("四、结转下年度继续办理"))).toBe(true);
  });

  it("draws the outer rules of every table at the edges of the text, to half a millimetre", () => {
    const tables = pages.map((__, page) => readRules(pdf, page + 1)).filter(hasRules);

    expect(tables.length).toBeGreaterThan(1);
    for (const { vertical, horizontal } of tables) {
      expect(Math.abs(Math.min(...vertical) - area.left)).toBeLessThan(0.5);
      expect(Math.abs(Math.max(...vertical) - area.right)).toBeLessThan(0.5);
      expect(Math.min(...horizontal)).toBeGreaterThan(area.top - 0.5);
      expect(Math.max(...horizontal)).toBeLessThan(area.bottom + 0.5);
    }
  });

  it("prints no text outside the text area but the page numbers", () => {
    const outside = pages.flatMap((lines) =>
      lines.slice(0, -1).filter(({ left, right, top, bottom }) => {
        const inWidth = left > area.left - 0.5 && right < area.right + 0.5;
        return !inWidth || top < area.top || bottom > area.bottom;
      }),
    );

    expect(outside).toEqual([]);
  });
});

function hasRules({ vertical }: Rules): boolean {
  return vertical.length > 0;
}

function middle(line: TextLine | undefined): number {
  return line ? (line.top + line.bottom) / 2 : 0;
}
