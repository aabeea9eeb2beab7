import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions, get, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { drawnReport, plain } from "./drawn-report.ts";
import { grid, inCell, line, widthOf, words } from "./raw-pdf.ts";
import { readPage } from "./read-page.ts";

const known = editions.map(({ edition }) => edition);
const at = inCell(0, 1);
const behind = { x: at.x + widthOf("15230"), y: at.y };
const table = grid(1, 2) + words("行政许可", inCell(0, 0));

/** A figure with something drawn over it, and the right one behind. */
function corrected(over: string): string {
  return table + words("15230", at) + over + words("15320", behind);
}

const struck = {
  text: ["行政许可|15320"],
  told: ["struck 15230 @1.1.1.2"],
};

describe("a figure with a line through it", () => {
  const width = widthOf("15230");

  it.each([
    ["a thin rectangle, as Word and browsers draw it", line(at.x, at.y + 4, width)],
    [
      "a stroked line, as LibreOffice draws it",
      `${at.x} ${at.y + 3} m ${at.x + width} ${at.y + 3} l S\n`,
    ],
    ["two lines", line(at.x, at.y + 3, width) + line(at.x, at.y + 5, width)],
    ["a low line", line(at.x, at.y + 2, width)],
    ["a high line", line(at.x, at.y + 6.5, width)],
    [
      "a piece for each digit",
      Array.from({ length: 5 }, (_, n) => line(at.x + 6 * n, at.y + 4, 6)).join(""),
    ],
    [
      "dots",
      Array.from({ length: 10 }, (_, n) => line(at.x + 3 * n + 0.5, at.y + 4, 1.8, 1.2)).join(""),
    ],
    ["a line that is a little too long", line(at.x - 2, at.y + 4, width + 3)],
  ])("is left out and told of: %s", async (_, over) => {
    expect(await readPage(corrected(over))).toMatchObject(struck);
  });

  it("is left out when the line has been drawn first", async () => {
    const content =
      table + line(at.x, at.y + 4, width) + words("15230", at) + words("15320", behind);

    expect(await readPage(content)).toMatchObject(struck);
  });

  it("is left out when somebody marked it so in a PDF program", async () => {
    const [left, right, bottom, top] = [at.x, at.x + width, at.y - 2, at.y + 10];
    const quad = `${left} ${top} ${right} ${top} ${left} ${bottom} ${right} ${bottom}`;
    const mark = `<</Type/Annot/Subtype/StrikeOut/Rect[${left} ${bottom} ${right} ${top}]/QuadPoints[${quad}]>>`;

    const read = await readPage(corrected(""), { entries: `/Annots[${mark}]` });

    expect(read).toMatchObject(struck);
  });

  it("is left out when somebody drew a line over it in a PDF program", async () => {
    const drawing = `0 8 m ${width} 8 l S`;
    const look = `<</Type/XObject/Subtype/Form/BBox[0 0 ${width} 16]/Length ${drawing.length}>>stream\n${drawing}\nendstream `;
    const rect = `${at.x} ${at.y - 4} ${at.x + width} ${at.y + 12}`;
    const mark = `<</Type/Annot/Subtype/Line/Rect[${rect}]/L[0 0 1 1]/AP<</N 20 0 R>>>>`;

    const read = await readPage(
      corrected(""),
      { entries: `/Annots[${mark}]` },
      { objects: [look] },
    );

    expect(read).toMatchObject(struck);
  });

  it("is left out in text, too", async () => {
    const y = 760;
    const content =
      words("本年收到申请21862168件。", { x: 60, y }) +
      line(60 + widthOf("本年收到申请"), y + 4, widthOf("2186"));

    expect(await readPage(content)).toMatchObject({
      text: ["本年收到申请2168件。"],
      told: ["struck 2186 @1.1"],
    });
  });

  it("loses the digits that are struck alone, and the rest stands apart", async () => {
    const over = line(at.x + widthOf("15"), at.y + 4, widthOf("2"));

    expect(await readPage(table + words("15230", at) + over)).toMatchObject({
      text: ["行政许可|15 30"],
      told: ["struck 2 @1.1.1.2"],
    });
  });

  it("is kept from being read where half a digit is struck", async () => {
    const over = line(at.x + widthOf("15"), at.y + 4, widthOf("2") / 2);

    expect(await readPage(table + words("15230", at) + over)).toMatchObject({
      text: ["行政许可|15�30"],
      told: ["unclear 15�30 @1.1.1.2"],
    });
  });
});

describe("a figure with a line beside it", () => {
  const width = widthOf("15320");

  it.each([
    ["an underline", line(at.x, at.y - 1.5, width)],
    ["an underline that touches it", line(at.x, at.y - 0.2, width)],
    ["two underlines", line(at.x, at.y - 1.5, width) + line(at.x, at.y - 3, width)],
    ["a line above", line(at.x, at.y + 11.5, width)],
    [
      "a line of a fraction",
      line(at.x, at.y - 3, width) + words("2", { x: at.x + 12, y: at.y - 9, size: 6 }),
    ],
    ["a leading line before it", line(at.x - 9, at.y + 4, 9)],
    ["a leading line behind it", line(at.x + width + 0.5, at.y + 4, 20)],
    ["a tick before it", `${at.x - 6} ${at.y} m ${at.x - 1} ${at.y + 8} l S\n`],
    ["a table's own line through it", line(160, at.y + 4, 100)],
  ])("is read: %s", async (_, beside) => {
    const { text, told } = await readPage(table + words("15320", at) + beside);

    expect(text.join("")).toContain("15320");
    expect(told).toEqual([]);
  });
});

describe("a figure of a report that is struck, with the right one behind it", () => {
  it("is told of at its cell", async () => {
    const draft = sample("2021");
    const figure = "15320";
    const bytes = drawnReport(draft, (spots) => {
      const [first] = spots;
      if (!first || spots.map(({ text }) => text).join("") !== figure)
        return spots.map(plain).join("");
      const width = widthOf(figure, first.size);
      const wrong = { ...first, x: first.x - width };
      const over = line(wrong.x, wrong.y + first.size / 3, width);
      return words("15230", wrong) + over + words(figure, first);
    });

    const { report, findings, questions } = await importReport(bytes, { editions: known });

    expect(canonical(report)).toEqual(canonical(draft));
    expect(questions).toEqual([]);
    const pointer = "/tables/proactive/licensing/decisions";
    expect(findings).toMatchObject([{ rule: "IMPORT-STRUCK", place: { pointer } }]);
    expect(get(draft, pointer.slice(1).replaceAll("/", "."))).toBe(15320);
  });
});
