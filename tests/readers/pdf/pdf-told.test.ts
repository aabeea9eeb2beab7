import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";
import { grid, inCell, rawPdf, words } from "./raw-pdf.ts";
import { readPage } from "./read-page.ts";

const picture =
  "<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\nabcd\nendstream ";
const text = words("正文。", { x: 60, y: 760 });
const heading = words("一、总体情况", { x: 60, y: 760 });
const at = inCell(0, 1);
const table = grid(1, 2) + words("行政许可", inCell(0, 0));
const cell = `${at.x} ${at.y - 4} ${at.x + 60} ${at.y + 12}`;

describe("pictures of a page", () => {
  const page = { resources: "/XObject<</P 20 0 R>>" };
  const more = { objects: [picture] };

  it.each([
    ["one", "q 120 0 0 120 300 300 cm /P Do Q\n", "picture  @1"],
    ["one without a state of its own", "120 0 0 120 300 300 cm /P Do\n", "picture  @1"],
    ["one after the text", `${text}q 120 0 0 120 300 300 cm /P Do Q\n`, "picture  @1"],
    ["three", "q 120 0 0 120 300 300 cm /P Do Q\n".repeat(3), "picture ×3 @1"],
    [
      "one in the text",
      "q 50 0 0 50 9 9 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd\nEI Q\n",
      "picture  @1",
    ],
  ])("are told once: %s", async (_, content, told) => {
    const read = await readPage(text + content, page, more);

    expect(read).toMatchObject({ text: ["正文。"], told: [told] });
  });

  it.each([
    ["none is smaller than a line: a bullet", "q 8 0 0 8 300 300 cm /P Do Q\n"],
    ["none is what has been turned large and drawn on", `q 20 0 0 20 0 0 cm 1 1 2 2 re f Q\n`],
    [
      "none is text set in a large measure",
      "q 20 0 0 20 0 0 cm BT /F .6 Tf 10 20 Td <6b636587> Tj ET Q\n",
    ],
  ])("%s", async (_, content) => {
    expect((await readPage(text + content, page, more)).told).toEqual([]);
  });
});

describe("what somebody wrote on a page later", () => {
  it.each([
    ["a remark", `/Subtype/Text/Contents(see 15230)`, "annotation see 15230 @1.1.1.2"],
    [
      "text typed over it",
      `/Subtype/FreeText/DA(/Helv 9 Tf)/Contents(15230)`,
      "annotation 15230 @1.1.1.2",
    ],
    [
      "a marker's remark",
      `/Subtype/Highlight/QuadPoints[]/Contents(why?)`,
      "annotation why? @1.1.1.2",
    ],
    ["a hidden remark", `/Subtype/Text/F 2/Contents(old)`, "annotation old @1.1.1.2"],
  ])("is told of at its cell and not read: %s", async (_, entries, told) => {
    const mark = `<</Type/Annot/Rect[${cell}]${entries}>>`;

    const read = await readPage(table + words("15320", at), { entries: `/Annots[${mark}]` });

    expect(read).toMatchObject({ text: ["行政许可|15320"], told: [told] });
  });

  it("is told of by the words that it draws where it has no others", async () => {
    const drawing = "BT /L 9 Tf 2 2 Td (checked) Tj ET";
    const stamp = `<</Type/XObject/Subtype/Form/BBox[0 0 60 16]/Resources<</Font<</L 6 0 R>>>>/Length ${drawing.length}>>stream\n${drawing}\nendstream `;
    const mark = `<</Type/Annot/Subtype/Stamp/Rect[${cell}]/AP<</N 20 0 R>>>>`;

    const read = await readPage(table, { entries: `/Annots[${mark}]` }, { objects: [stamp] });

    expect(read).toMatchObject({ text: ["行政许可|"], told: ["annotation checked @1.1.1.2"] });
  });

  it("is told of once where a pop-up shows it, too", async () => {
    const objects = [
      `<</Type/Annot/Subtype/Text/Rect[${cell}]/Contents(why?)/Popup 21 0 R>>`,
      `<</Type/Annot/Subtype/Popup/Rect[${cell}]/Parent 20 0 R>>`,
    ];

    const { told } = await readPage(table, { entries: "/Annots[20 0 R 21 0 R]" }, { objects });

    expect(told).toEqual(["annotation why? @1.1.1.2"]);
  });

  it("is nothing where it is a link", async () => {
    const link = `<</Type/Annot/Subtype/Link/Rect[${cell}]/Contents(see there)/A<</S/URI/URI(https://example.cn)>>>>`;

    expect((await readPage(table, { entries: `/Annots[${link}]` })).told).toEqual([]);
  });
});

describe("a form field", () => {
  const drawing = "/Tx BMC BT /L 9 Tf 2 4 Td (15320) Tj ET EMC";
  const look = `<</Type/XObject/Subtype/Form/BBox[0 0 60 16]/Resources<</Font<</L 6 0 R>>>>/Length ${drawing.length}>>stream\n${drawing}\nendstream `;

  function field(entries: string, form = "") {
    const widget = `<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[${cell}]${entries}>>`;
    return readPage(
      table,
      { entries: "/Annots[21 0 R]" },
      { objects: [look, widget], catalog: `/AcroForm<</Fields[21 0 R]${form}>>` },
    );
  }

  it("is read as it is printed", async () => {
    expect(await field("/V(15320)/AP<</N 20 0 R>>")).toMatchObject({
      text: ["行政许可|15320"],
      told: [],
    });
  });

  it("is told of where its value is another one than is printed", async () => {
    expect(await field("/V(15230)/AP<</N 20 0 R>>")).toMatchObject({
      text: ["行政许可|15320"],
      told: ["hidden 15230 @1.1.1.2"],
    });
  });

  it.each([
    ["is not drawn", "/V(15320)"],
    ["is hidden", "/V(15320)/F 2/AP<</N 20 0 R>>"],
  ])("is told of where it %s", async (_, entries) => {
    expect(await field(entries)).toMatchObject({
      text: ["行政许可|"],
      told: ["hidden 15320 @1.1.1.2"],
    });
  });
});

describe("files inside the file", () => {
  const file = "<</Type/EmbeddedFile/Length 2>>stream\n{}\nendstream ";
  const spec = "<</Type/Filespec/F(draft.json)/UF(draft.json)/EF<</F 20 0 R>>>>";
  const objects = [file, spec];

  it("are told of by their names, and not opened", async () => {
    const catalog = "/Names<</EmbeddedFiles<</Names[(draft.json) 21 0 R]>>>>";

    expect((await readPage(text, {}, { objects, catalog })).told).toEqual([
      "embedded draft.json @",
    ]);
  });

  it("are told of at their place where they have one", async () => {
    const mark = `<</Type/Annot/Subtype/FileAttachment/Rect[${cell}]/FS 21 0 R>>`;

    const { told } = await readPage(table, { entries: `/Annots[${mark}]` }, { objects });

    expect(told).toEqual(["embedded draft.json @1.1.1.2"]);
  });

  it("are told of in a sentence that names the whole file", async () => {
    const catalog = "/Names<</EmbeddedFiles<</Names[(draft.json) 21 0 R]>>>>";
    const bytes = rawPdf([{ content: heading }], { objects, catalog });
    const known = editions.map(({ edition }) => edition);

    const { findings } = await importReport(bytes, { editions: known });

    const embedded = findings.find(({ rule }) => rule === "IMPORT-EMBEDDED");
    expect(embedded?.parameters).toEqual({ where: "@inTheFile", l: "draft.json" });
  });
});
