import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/blocks.ts";
import { mmFromPt } from "../../src/document/units.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { runEnd } from "../../src/layout/lines/set-line.ts";
import type { Page, PlacedText, Run } from "../../src/layout/page.ts";
import { heading, lead, look, paragraph, tree } from "../given/builders.ts";
import {
  area,
  characterMm,
  charactersPerLine,
  linePitchPt,
  numberBelowMm,
} from "../given/standard-page.ts";
import { layOut, linesOf, read, textOfLines } from "./draw.ts";
import { fakeFonts } from "./fake-fonts.ts";

const page = (pages: readonly Page[], number: number) => linesOf(pages[number - 1] as Page);
const texts = (pages: readonly Page[]) => pages.flatMap((one) => one.texts);
const find = (pages: readonly Page[], start: string) =>
  texts(pages).find((text) => read(text).startsWith(start)) as PlacedText;
const leftMm = ({ runs }: PlacedText) => mmFromPt((runs[0] as Run).leftPt);
const rightMm = ({ runs }: PlacedText) => {
  const last = runs.at(-1) as Run;
  return mmFromPt(runEnd(last) - last.spacingPt);
};

const firstTwo = (...blocks: Block[]) => texts(layOut(...blocks)) as [PlacedText, PlacedText];
const twoLines = () => firstTwo(paragraph(textOfLines(2)));

describe("a page of text", () => {
  it("has 22 lines of 28 characters", () => {
    const pages = layOut(paragraph(textOfLines(44)));

    expect(pages.map((one) => linesOf(one).length)).toEqual([22, 22]);
    expect(new Set(page(pages, 2))).toEqual(new Set(["字".repeat(charactersPerLine)]));
  });

  it("fills the text area from its left to its right edge", () => {
    const [, line] = twoLines();

    expect([leftMm(line), rightMm(line)]).toEqual([
      expect.closeTo(area.left),
      expect.closeTo(area.right),
    ]);
  });

  it("begins with the box of the first line at the text area's top", () => {
    const first = find(layOut(paragraph("字")), "字");

    expect(mmFromPt(first.baselinePt - 0.8 * linePitchPt)).toBeCloseTo(area.top);
  });

  it("has base lines one line pitch apart", () => {
    const [first, second] = twoLines();

    expect(second.baselinePt - first.baselinePt).toBeCloseTo(linePitchPt);
  });

  it("indents a paragraph's first line by two characters of the grid", () => {
    const first = find(layOut(paragraph("字")), "字");

    expect(leftMm(first)).toBeCloseTo(area.left + 2 * characterMm, 1);
  });
});

describe("turning the page", () => {
  it("leaves no single line of a paragraph at a page's foot or top", () => {
    const pages = layOut(paragraph(textOfLines(21)), paragraph(textOfLines(4)));
    const others = layOut(paragraph(textOfLines(23)));

    expect(pages.map((one) => linesOf(one).length)).toEqual([21, 4]);
    expect(others.map((one) => linesOf(one).length)).toEqual([21, 2]);
  });

  it("takes a heading along with the two lines it stands above", () => {
    const pages = layOut(
      paragraph(textOfLines(20)),
      heading("一、标题"),
      paragraph(textOfLines(4)),
    );

    expect(page(pages, 2)[0]).toBe("一、标题");
  });

  it("forgets blank lines at a page's top", () => {
    const body = { ...look.paragraphs.body, blankLinesBefore: 1 };
    const spaced = { ...look, paragraphs: { ...look.paragraphs, body } };
    const blocks = [paragraph(textOfLines(22)), paragraph("尾")];

    const pages = [...layOutPages(tree(...blocks), spaced, fakeFonts)];

    expect(mmFromPt(find(pages, "尾").baselinePt - 0.8 * linePitchPt)).toBeCloseTo(area.top);
  });

  it("keeps the signature and the date with the last two lines of the text", () => {
    const pages = layOut(
      paragraph(textOfLines(21)),
      paragraph("某某人民政府", "signature"),
      paragraph("2020年2月7日", "date"),
    );

    expect(page(pages, 1)).toHaveLength(19);
    expect(page(pages, 2).slice(-2)).toEqual(["某某人民政府", "2020年2月7日"]);
  });
});

describe("setting lines", () => {
  it("sets a run-in heading and its paragraph on one line, each as its own", () => {
    const block = { ...paragraph("正文。"), lead: lead("（一）标题。") };

    const [first, second] = firstTwo(block);

    expect([read(first), read(second)]).toEqual(["（一）标题。", "正文。"]);
    expect([first.origin, second.origin]).toMatchObject([{ part: "lead" }, { part: "text" }]);
    expect(leftMm(second)).toBeCloseTo(area.left + 8 * characterMm, 0);
  });

  it("breaks where a break stands and does not stretch the line before it", () => {
    const pages = layOut(paragraph("甲乙\n丙丁", "title"));

    expect(page(pages, 1)).toEqual(["甲乙", "丙丁"]);
    expect(leftMm(find(pages, "甲")) + rightMm(find(pages, "甲"))).toBeCloseTo(
      area.left + area.right,
    );
  });

  it("begins a run where the font's size or weight changes", () => {
    const strong = { type: "text", text: "丙", strong: true } as const;
    const { content, ...rest } = paragraph("甲乙");

    const text = find(layOut({ ...rest, content: [...content, strong] }), "甲");

    expect(text.runs.map((run) => run.setting.strong)).toEqual([false, true]);
  });

  it("fails loudly when no font has a character", () => {
    expect(() => layOut(paragraph("甲□"))).toThrow("U+25a1");
  });
});

describe("signature and date", () => {
  const place = (signature: string, date: string) => {
    const pages = layOut(paragraph(signature, "signature"), paragraph(date, "date"));
    return [find(pages, signature), find(pages, date)] as const;
  };
  const em = mmFromPt(16);

  it("leaves two characters free behind the signature and begins the date two behind it", () => {
    const [signature, date] = place("某某某某人民政府办公室", "2020年2月7日");

    expect(184 - rightMm(signature)).toBeCloseTo(2 * em);
    expect(leftMm(date) - leftMm(signature)).toBeCloseTo(2 * em);
  });

  it("leaves two characters free behind a date that is longer than the signature", () => {
    const [signature, date] = place("某局", "2020年12月31日");

    expect(184 - rightMm(date)).toBeCloseTo(2 * em);
    expect(leftMm(date) - leftMm(signature)).toBeCloseTo(2 * em);
  });
});

describe("the page number", () => {
  const number = (pages: readonly Page[], start: string) => find(pages, start);
  const pages = layOut(paragraph(textOfLines(44)));
  const em = mmFromPt(14);

  it("stands at the right of odd pages, one character of its size from the edge", () => {
    expect(184 - rightMm(number(pages, "— 1"))).toBeCloseTo(em);
  });

  it("stands at the left of even pages, one character of its size from the edge", () => {
    expect(leftMm(number(pages, "— 2")) - area.left).toBeCloseTo(em);
  });

  it("has the middle of its dashes seven millimetres below the text area", () => {
    const { baselinePt } = number(pages, "— 1");

    expect(mmFromPt(baselinePt - 0.38 * 14)).toBeCloseTo(area.bottom + numberBelowMm);
  });
});
