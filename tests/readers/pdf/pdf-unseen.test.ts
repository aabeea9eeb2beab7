import { describe, expect, it } from "vitest";
import { grid, inCell, widthOf, words } from "./raw-pdf.ts";
import { readPage, readPages } from "./read-page.ts";

const at = inCell(0, 1);
const figure = words("15320", at);
const table = grid(1, 2) + words("行政许可", inCell(0, 0)) + figure;
const end = { x: at.x + widthOf("15320"), y: at.y };
const over = `${at.x - 2} ${at.y - 3} ${widthOf("15320") + 4} 16 re f\n`;

const layer = "/OCProperties<</OCGs[20 0 R]/D<</OFF[20 0 R]>>>>";

describe("a digit that nobody sees behind a figure", () => {
  it.each([
    ["not drawn at all", words("7", { ...end, set: "3 Tr" })],
    ["white", words("7", { ...end, set: "1 g" })],
    ["nearly white", words("7", { ...end, set: ".98 .98 1 rg" })],
    ["white outlines", words("7", { ...end, set: "1 Tr 1 G" })],
    ["as small as a dot", words("7", { ...end, size: 1 })],
    ["cut off", `q 0 0 50 50 re W n\n${words("7", end)}Q\n`],
    [
      "white on what was painted white",
      `1 g ${end.x} ${at.y - 3} 20 16 re f\n${words("7", end)}0 g\n`,
    ],
    ["black on black", `${end.x - 1} ${at.y - 3} 20 16 re f\n${words("7", end)}`],
    ["painted over", `${words("7", end)}1 g ${end.x - 1} ${at.y - 3} 20 16 re f 0 g\n`],
  ])("is told of and not read: %s", async (_, hidden) => {
    const { text, told } = await readPage(table + hidden);

    expect(text).toEqual(["行政许可|15320"]);
    expect(told).toEqual(["hidden 7 @1.1.1.2"]);
  });

  it("is told of and not read: quite transparent", async () => {
    const resources = "/ExtGState<</G<</ca 0>>>>";

    const { text, told } = await readPage(`${table}q /G gs ${words("7", end)}Q\n`, { resources });

    expect({ text, told }).toEqual({ text: ["行政许可|15320"], told: ["hidden 7 @1.1.1.2"] });
  });

  it("is told of and not read: on a layer that is switched off", async () => {
    const content = `${table}/OC /Off BDC ${words("7", end)}EMC\n`;
    const page = { resources: "/Properties<</Off 20 0 R>>" };

    const { text, told } = await readPage(content, page, {
      objects: ["<</Type/OCG/Name(draft)>>"],
      catalog: layer,
    });

    expect({ text, told }).toEqual({ text: ["行政许可|15320"], told: ["hidden 7 @1.1.1.2"] });
  });
});

describe("text that a reader sees", () => {
  it.each([
    ["white on black", `${over}${words("15320", { ...at, set: "1 g" })}`],
    [
      "white on a picture",
      `q 90 0 0 24 ${at.x - 5} ${at.y - 8} cm /P Do Q\n${words("15320", { ...at, set: "1 g" })}`,
    ],
    ["black on a grey ground", `.8 g ${over}0 g ${figure}`],
    ["under something that lets it show through", `${figure}q /G gs ${over}Q\n`],
    ["under a marker's colour", `${figure}q /M gs 1 1 0 rg ${over}Q\n`],
    ["drawn in outlines", words("15320", { ...at, set: "1 Tr" })],
    ["filled with a pattern", `/Pattern cs /A scn ${figure}`],
    ["seen, and once more unseen at its place", figure + words("15320", { ...at, set: "3 Tr" })],
    ["in a form of its own", "q 1 0 0 1 0 0 cm /X Do Q\n"],
  ])("is read, and nothing is told: %s", async (_, content) => {
    const picture =
      "<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\nabcd\nendstream ";
    const form = `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Length ${figure.length}>>stream\n${figure}\nendstream `;
    const pattern =
      "<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 595 0]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[.5]/N 1>>>>>>";
    const resources =
      "/XObject<</P 20 0 R/X 21 0 R>>/ExtGState<</G<</ca .3>>/M<</BM/Multiply>>>>/Pattern<</A 22 0 R>>";

    const { text, told } = await readPage(
      grid(1, 2) + content,
      { resources },
      { objects: [picture, form, pattern] },
    );

    expect(text).toEqual(["|15320"]);
    expect(told.filter((one) => !one.startsWith("picture"))).toEqual([]);
  });

  it("is read where only a part of the sheet is shown, and what is outside is told of", async () => {
    const content = words("正文。", { x: 100, y: 600 }) + words("裁切标记", { x: 100, y: 30 });

    const { text, told } = await readPage(content, { entries: "/CropBox[50 50 545 792]" });

    expect({ text, told }).toEqual({ text: ["正文。"], told: ["hidden 裁切标记 @1"] });
  });

  it("is read beside what a broken file puts far away, or makes as large as a country", async () => {
    const content = words("7", { x: 1e15, y: 1e15 }) + words("7", { ...end, size: 1e15 });

    const { text, told } = await readPage(table + content);

    expect({ text, told }).toEqual({
      text: ["行政许可|15320"],
      told: ["hidden 7 @1", "hidden 7 @1"],
    });
  });

  it.each([
    [90, "0 1 -1 0 595 0 cm 1 0 0 1 0 -200 cm"],
    [180, "-1 0 0 -1 595 842 cm"],
    [270, "0 -1 1 0 0 842 cm 1 0 0 1 0 -200 cm"],
  ])("is read on a page that is turned by %d°", async (angle, turn) => {
    const { text, told } = await readPage(`q ${turn}\n${table}Q\n`, {
      entries: `/Rotate ${angle}`,
    });

    expect({ text, told }).toEqual({ text: ["行政许可|15320"], told: [] });
  });
});

describe("a scanned page with the text that a program recognised in it", () => {
  const picture =
    "<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\nabcd\nendstream ";
  const page = { resources: "/XObject<</P 20 0 R>>" };
  const scan = "q 595 0 0 842 0 0 cm /P Do Q\n";
  const more = { objects: [picture] };
  const lines = ["一、总体情况", "本年收到申请53件。"];
  const text = (set: string) =>
    lines.map((one, index) => words(one, { x: 60, y: 700 - 30 * index, set })).join("");

  it.each([
    ["over the picture, not drawn", scan + text("3 Tr")],
    ["under the picture", text("") + scan],
    ["a little askew", `${scan}q .9998 .02 -.02 .9998 0 0 cm ${text("3 Tr")}Q\n`],
    ["with a stamp that is seen", scan + text("3 Tr") + words("1", { x: 300, y: 30 })],
  ])("is read with one warning: %s", async (_, content) => {
    const read = await readPage(content, page, more);

    expect(read).toEqual({ text: lines, told: [], findings: ["IMPORT-SCANNED"] });
  });

  it("is told of page by page in one warning, and other pages are read as ever", async () => {
    const pages = [
      { content: scan + text("3 Tr"), ...page },
      {
        content:
          words("三、附件。", { x: 60, y: 700 }) + words("密", { x: 60, y: 600, set: "3 Tr" }),
      },
    ];

    const read = await readPages(pages, more);

    expect(read).toMatchObject({ told: ["hidden 密 @2"], findings: ["IMPORT-SCANNED"] });
    expect(read.text.join("")).toBe([...lines, "三、附件。"].join(""));
  });
});

describe("a watermark across the page", () => {
  it("is told of and is no part of a cell", async () => {
    const mark = "q .7 .7 -.7 .7 0 0 cm BT /F 40 Tf 1 0 0 1 620 350 Tm <68377a3f> Tj ET Q\n";

    const { text, told } = await readPage(table + mark);

    expect(text).toEqual(["行政许可|15320"]);
    expect(told).toMatchObject([expect.stringMatching(/^overlay 样稿/)]);
  });
});
