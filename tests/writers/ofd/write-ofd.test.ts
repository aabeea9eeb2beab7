import { describe, expect, it } from "vitest";
import type { Block, DocumentTree } from "../../../src/document/blocks.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import { mmText } from "../../../src/writers/ofd/units.ts";
import { writeOfd } from "../../../src/writers/ofd/write-ofd.ts";
import { cell, heading, look, paragraph, table, tree } from "../../builders.ts";
import type { TextObject } from "../../ofd-rules/objects.ts";
import { type Ofd, readOfd, textsOf } from "../../ofd-rules/ofd-file.ts";
import { allIn, at, textOf } from "../../ofd-rules/xml.ts";
import { fontSet } from "../pdf/programs.ts";

const write = (document: DocumentTree): Ofd =>
  readOfd(writeOfd(document, look, fontSet, { profile: "OFD" }));
const of = (...blocks: Block[]): Ofd => write(tree(...blocks));

/** The texts of the first page but its number. */
function texts(ofd: Ofd): TextObject[] {
  const [page] = ofd.pages;
  return page ? textsOf(page).slice(0, -1) : [];
}

const words = (ofd: Ofd) => texts(ofd).map(({ text }) => text);

describe("a length in an OFD", () => {
  it.each([
    [0, "0"],
    [10_000, "1"],
    [56_444, "5.6444"],
    [5, "0.0005"],
    [-15_000, "-1.5"],
    [2_000_100, "200.01"],
  ])("of %i tenths of a micrometre is %s millimetres", (steps, text) => {
    expect(mmText(steps)).toBe(text);
  });
});

describe("the texts of an OFD", () => {
  it("are one object for each stretch of a font", () => {
    expect(words(of(paragraph("共收到12件申请。", "signature")))).toEqual([
      "共收到",
      "12",
      "件申请。",
    ]);
  });

  it("neither begin nor end with a blank: what follows stands where it stood", () => {
    const document = tree(paragraph("甲 乙  丙", "signature"));
    const [page] = layOutPages(document, look, fontSet);
    const third = page?.texts[0]?.runs.at(-1)?.leftPt ?? 0;

    const ofd = write(document);

    expect(words(ofd)).toEqual(["甲", "乙", "丙"]);
    expect(texts(ofd).at(-1)?.glyphs[0]?.x).toBeCloseTo((third * 25.4) / 72, 3);
  });

  it("keep blanks between letters, which their font has a glyph for", () => {
    const ofd = of(paragraph("A  B", "signature"));
    const [text] = texts(ofd);

    expect(words(ofd)).toEqual(["A  B"]);
    expect(ofd.fonts.find(({ id }) => id === text?.font)?.program.glyphOf(0x20)).toBeGreaterThan(0);
    expect(ofd.files.get("Doc_0/Pages/Page_0/Content.xml")?.toString()).toContain("A&#x20;&#x20;B");
  });

  it("write marks of XML as readers know them", () => {
    const ofd = of(paragraph("<&>", "signature"));

    expect(words(ofd)).toEqual(["<&>"]);
    expect(ofd.files.get("Doc_0/Pages/Page_0/Content.xml")?.toString()).toContain("&lt;&amp;&gt;");
  });

  it("show a character beyond the basic plane alone, with its glyph", () => {
    const ofd = of(paragraph("上𬭸下", "signature"));
    const rare = texts(ofd)[1];
    const font = ofd.fonts.find(({ id }) => id === rare?.font);

    expect(words(ofd)).toEqual(["上", "𬭸", "下"]);
    expect(Number(textOf(at(rare?.element, "CGTransform", "Glyphs")))).toBe(
      font?.program.glyphOf(0x2cb78),
    );
  });

  it("are stroked as well as filled where they are strong", () => {
    const content = [{ type: "text", text: "重点", strong: true }] as const;
    const [strong] = texts(of({ type: "paragraph", role: "signature", content }));

    expect(strong?.attributes).toMatchObject({ Stroke: "true", Fill: "true", LineWidth: "0.1411" });
  });

  it("have a box as large as the ink of their characters", () => {
    const [plain, tall] = [of(paragraph("A", "signature")), of(paragraph("Ǻ", "signature"))].map(
      (ofd) => texts(ofd)[0]?.box ?? { top: 0, bottom: 0 },
    );

    expect((tall?.bottom ?? 0) - (tall?.top ?? 0)).toBeGreaterThan(
      (plain?.bottom ?? 0) - (plain?.top ?? 0),
    );
  });
});

describe("an OFD", () => {
  it("has bookmarks below each other as the headings stand, and none without headings", () => {
    const some = of(heading("一、总体情况"), heading("（一）主动公开", 2), heading("二、其他"));
    const items = allIn(at(some.document, "Outlines")).filter(({ name }) => name === "OutlineElem");

    expect(items.map(({ attributes }) => `${attributes.Title} ${attributes.Count ?? "–"}`)).toEqual(
      ["一、总体情况 1", "（一）主动公开 –", "二、其他 –"],
    );
    expect(at(of(paragraph("甲")).document, "Outlines")).toBeUndefined();
  });

  it("tells the room for a seal over signature and date, on the date's page", () => {
    const ofd = of(
      paragraph("正文"),
      paragraph("槐荫区人民政府", "signature"),
      paragraph("2020年2月7日", "date"),
    );
    const seal = at(ofd.xml.get("Doc_0/Tags/Structure.xml"), "Seal");
    const [left = 0, top = 0, width = 0, height = 0] = (seal?.attributes.Box ?? "")
      .split(" ")
      .map(Number);
    const date = texts(ofd).slice(-6);
    const ends = [date[0]?.glyphs[0]?.x ?? 0, date.at(-1)?.glyphs[0]?.x ?? 0];

    expect([width, height, Number(seal?.attributes.PageRef)]).toEqual([42, 42, ofd.pages[0]?.id]);
    expect(left).toBeLessThan(ends[0] ?? 0);
    expect(left + width).toBeGreaterThan(ends[1] ?? 0);
    expect(top).toBeLessThan(date[0]?.glyphs[0]?.y ?? 0);
    expect(top + height).toBeGreaterThan(date[0]?.glyphs[0]?.y ?? 0);
  });

  it("tells no room for a seal where nobody signs", () => {
    expect(at(of(paragraph("正文")).xml.get("Doc_0/Tags/Structure.xml"), "Seal")).toBeUndefined();
  });

  it("tells what kind of report it is, of which year and whose; a letter tells none of it", () => {
    const [report, letter] = [write({ ...tree(paragraph("甲")), year: 2019 }), of(paragraph("甲"))];
    const datas = allIn(report.xml.get("OFD.xml")).filter(({ name }) => name === "CustomData");

    expect(datas.map((one) => `${one.attributes.Name}：${textOf(one)}`)).toEqual([
      "文种：政府信息公开工作年度报告",
      "年度：2019",
      "发布机构：槐荫区人民政府",
    ]);
    expect(letter.files.get("OFD.xml")?.toString()).not.toMatch(/CustomData|Keyword/);
  });

  it("has another identity where anything in it is another", () => {
    const [one, other] = [of(paragraph("甲")), of(paragraph("乙"))].map((ofd) =>
      textOf(at(ofd.xml.get("OFD.xml"), "DocBody", "DocInfo", "DocID")),
    );

    expect(one).not.toBe(other);
  });

  it("draws all rules of one width as one path", () => {
    const ofd = of(table([cell("甲"), cell("乙")], [cell("丙"), cell("丁")]));
    const paths = ofd.pages[0]?.objects.filter(({ type }) => type === "path") ?? [];

    expect(paths.length).toBe(new Set(paths.map(({ attributes }) => attributes.LineWidth)).size);
  });

  it("needs no more files for a report's family of fonts than the fonts it uses", () => {
    const ofd = of(paragraph("甲", "signature"));

    expect(ofd.fonts.map(({ attributes }) => attributes.FamilyName)).toEqual(["仿宋", "宋体"]);
  });
});
