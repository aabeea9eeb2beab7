import { describe, expect, it } from "vitest";
import { paragraph } from "../../given/builders.ts";
import {
  area,
  charactersPerLine,
  linePitchPt,
  linesPerPage,
  numberBelowMm,
  textArea,
} from "../../given/standard-page.ts";
import { readLines, type TextLine } from "../../read-back/measure-pdf.ts";
import { write } from "./programs.ts";

/** Two pages and a half of one paragraph without marks, digits or Latin. */
const text = "政府信息公开工作年度报告全面真实及时".repeat(88);
const pages = readLines(await write(paragraph(text)));
const bodyOf = (page: number) => (pages[page - 1] ?? []).slice(0, -1);
const numberOf = (page: number) => pages[page - 1]?.at(-1) as TextLine;
const mm = (length: number) => expect.closeTo(length, 1);
const em = (14 * 25.4) / 72;

describe("a full page, measured in the file", () => {
  it("has 22 lines of 28 characters", () => {
    expect(bodyOf(2).map((line) => line.text.length)).toEqual(
      new Array(linesPerPage).fill(charactersPerLine),
    );
  });

  it("has text from 28 to 184 millimetres: 156 wide", () => {
    for (const { left, right } of bodyOf(2))
      expect([left, right]).toEqual([mm(area.left), mm(area.right)]);
  });

  it("has all its characters between 37 and 262 millimetres: 225 high", () => {
    expect(bodyOf(2)[0]?.top).toBeGreaterThan(area.top);
    expect(bodyOf(2).at(-1)?.bottom).toBeLessThan(area.bottom);
  });

  it("has its base lines where Word has them, at four fifths of each line", () => {
    const bodyAscent = 0.88 * 16;
    const topMm = area.top + ((0.8 * linePitchPt - bodyAscent) / 72) * 25.4;

    expect(bodyOf(2)[0]?.top).toBeCloseTo(topMm, 1);
  });

  it("has 22 lines of 28.95 points, which fill 225 millimetres", () => {
    const tops = bodyOf(2).map(({ top }) => top);
    const pitch = ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / (linesPerPage - 1);

    expect((pitch / 25.4) * 72).toBeCloseTo(linePitchPt, 2);
    expect(textArea.height - linesPerPage * pitch).toBeGreaterThanOrEqual(0);
    expect(textArea.height - linesPerPage * pitch).toBeLessThan(1);
  });

  it("has its number 7 millimetres below the text area, outside, one character from the edge", () => {
    const middle = ({ top, bottom }: TextLine) => (top + bottom) / 2;

    expect([middle(numberOf(1)), middle(numberOf(2))]).toEqual([
      mm(area.bottom + numberBelowMm),
      mm(area.bottom + numberBelowMm),
    ]);
    expect(area.right - numberOf(1).right).toBeCloseTo(em, 1);
    expect(numberOf(2).left - area.left).toBeCloseTo(em, 1);
  });

  it("has no dash higher or lower than its number's middle", () => {
    expect(numberOf(1).text).toBe("—1—");
  });
});
