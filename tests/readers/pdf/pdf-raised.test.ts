import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { drawnReport, plain } from "./drawn-report.ts";
import { grid, inCell, widthOf, words } from "./raw-pdf.ts";
import { readPage } from "./read-page.ts";

const known = editions.map(({ edition }) => edition);
const at = inCell(0, 1);
const table = grid(1, 2) + words("行政许可", inCell(0, 0)) + words("15320", at);
const end = { x: at.x + widthOf("15320"), y: at.y };

describe("a small mark beside a figure", () => {
  it.each([
    ["raised behind it", words("2", { x: end.x, y: at.y + 4, size: 7 })],
    ["raised by the text's own rise", words("2", { ...end, size: 7, set: "4 Ts" })],
    ["hardly smaller, as browsers have it", words("2", { x: end.x, y: at.y + 4, size: 10 })],
    ["raised, as large as the figure", words("2", { x: end.x, y: at.y + 5 })],
    ["lowered behind it", words("2", { x: end.x, y: at.y - 2, size: 7 })],
    ["raised before it", words("2", { x: at.x - 4, y: at.y + 4, size: 7 })],
  ])("is told of and is no digit: %s", async (_, mark) => {
    expect(await readPage(table + mark)).toMatchObject({
      text: ["行政许可|15320"],
      told: ["raised 2 @1.1.1.2"],
    });
  });

  it("is told with all its characters", async () => {
    const mark = words("[12]", { x: end.x, y: at.y + 4, size: 7 });

    expect(await readPage(table + mark)).toMatchObject({ told: ["raised [12] @1.1.1.2"] });
  });

  it("is told with all its characters where it is set in pieces", async () => {
    const y = at.y + 4;
    const [first, second, third] = [end.x, end.x + 3.5, end.x + 10.5];
    const mark =
      words("[", { x: first, y, size: 7 }) +
      words("12", { x: second, y, size: 7, font: "L" }) +
      words("]", { x: third, y, size: 7 });

    expect(await readPage(table + mark)).toMatchObject({
      text: ["行政许可|15320"],
      told: ["raised [ @1.1.1.2", "raised 12 @1.1.1.2", "raised ] @1.1.1.2"],
    });
  });

  it("is read where it stands on the line", async () => {
    const unit = words("件", { x: end.x, y: at.y, size: 8 });

    expect(await readPage(table + unit)).toMatchObject({ text: ["行政许可|15320件"], told: [] });
  });

  it("is read where it is a line of its own in the cell", async () => {
    const note = words("（含自然失效1件）", { x: at.x, y: at.y - 9, size: 7 });

    expect(await readPage(grid(1, 2) + words("2", at) + note)).toMatchObject({
      text: ["|2\n（含自然失效1件）"],
      told: [],
    });
  });

  it("is none where it is the next cell's figure, lower by half a line", async () => {
    const label = words("行政许可事项", { ...inCell(0, 0), x: inCell(0, 0).x + 14 });
    const figure = words("0", { x: inCell(0, 1).x - 8, y: at.y + 3, size: 8 });

    expect(await readPage(grid(1, 2) + label + figure)).toMatchObject({
      text: ["行政许可事项|0"],
      told: [],
    });
  });
});

describe("a small mark in a sentence", () => {
  const y = 760;
  const size = 16;
  const mark = 9;

  function sentence(before: string, small: string, behind: string, up: number): string {
    const x = 60 + widthOf(before, size);
    return (
      words(before, { x: 60, y, size }) +
      words(small, { x, y: y + up, size: mark }) +
      words(behind, { x: x + widthOf(small, mark), y, size })
    );
  }

  it("is left out and told of", async () => {
    expect(await readPage(sentence("公开政府信息2186", "2", "条。", 6))).toMatchObject({
      text: ["公开政府信息2186条。"],
      told: ["raised 2 @1.1"],
    });
  });

  it.each([
    ["a unit's power", "面积12m", "2", 6, "面积12m²。"],
    ["a volume's power", "库容3km", "3", 6, "库容3km³。"],
    ["a formula's number", "减排CO", "2", -3, "减排CO₂。"],
    ["what stands below PM", "监测PM", "2.5", -3, "监测PM₂.₅。"],
  ])("stays as a character of its own: %s", async (_, before, small, up, text) => {
    expect(await readPage(sentence(before, small, "。", up))).toMatchObject({
      text: [text],
      told: [],
    });
  });

  it("is told of as what it is where it tells how a character is spoken", async () => {
    const spoken = words("shi", { x: 60, y: y + 15, size: 7, font: "L" });

    expect(await readPage(words("示范区。", { x: 60, y, size }) + spoken)).toMatchObject({
      text: ["示范区。"],
      told: ["phonetic shi @1.1"],
    });
  });
});

describe("a report with a note's mark behind a figure", () => {
  it("has the figure, and the mark is told of at its cell", async () => {
    const draft = sample("2021");
    const bytes = drawnReport(draft, (line) => {
      const last = line.at(-1);
      const isFigure = last && line.map(({ text }) => text).join("") === "15320";
      const [x, y] = [(last?.x ?? 0) + (last?.width ?? 0), (last?.y ?? 0) + 4];
      return line.map(plain).join("") + (isFigure ? words("2", { x, y, size: 6 }) : "");
    });

    const { report, findings, questions } = await importReport(bytes, { editions: known });

    expect(canonical(report)).toEqual(canonical(draft));
    expect(questions).toEqual([]);
    expect(findings).toMatchObject([
      { rule: "IMPORT-RAISED", place: { pointer: "/tables/proactive/licensing/decisions" } },
    ]);
  });
});
