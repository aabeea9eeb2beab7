import { describe, expect, it } from "vitest";
import type { Block, DocumentTree } from "../../../src/document/blocks.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import { fitTables } from "../../../src/layout/tables/fit-tables.ts";
import { mmText } from "../../../src/writers/ofd/units.ts";
import { writeOfd } from "../../../src/writers/ofd/write-ofd.ts";
import { cell, heading, look, paragraph, table, tree } from "../../given/builders.ts";
import { grayPng, photograph, pictureBlock } from "../../given/drawn-pictures.ts";
import { caption, mergedTable, wideTable } from "../../given/own-report.ts";
import type { TextObject } from "../../ofd-rules/objects.ts";
import { imagesOf, type Ofd, readOfd, textsOf } from "../../ofd-rules/ofd-file.ts";
import { allIn, at, childrenOf, textOf } from "../../ofd-rules/xml.ts";
import { fontSet } from "../pdf/programs.ts";

const write = (document: DocumentTree): Ofd =>
  readOfd(writeOfd(document, look, fontSet, { profile: "OFD" }));
const of = (...blocks: Block[]): Ofd => write(tree(...blocks));

/** The texts of the first page but its number. */
function texts(ofd: Ofd): TextObject[] {
  const [page] = ofd.pages;
  return page ? textsOf(page).slice(0, -1) : [];
}

/** What stands in a line in one font, without the blanks at its ends. */
const words = (ofd: Ofd) => texts(ofd).flatMap(({ codes }) => codes.map(({ text }) => text));

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

  it("are one object for all lines of a paragraph, each at its place", () => {
    const document = tree(paragraph("依法公开".repeat(20)), paragraph("依法公开".repeat(20)));
    const [page] = layOutPages(document, look, fontSet);

    const [first, second, ...others] = texts(write(document));

    expect(others).toEqual([]);
    expect([first, second].map((text) => text?.codes.length)).toEqual([3, 3]);
    const places = [first, second].flatMap(
      (text) => text?.codes.map(({ glyphs }) => glyphs[0]) ?? [],
    );
    const wanted = page?.texts.slice(0, -1).map(({ runs, baselinePt }) => ({
      x: expect.closeTo(((runs[0]?.leftPt ?? 0) * 25.4) / 72, 1.7),
      y: expect.closeTo((baselinePt * 25.4) / 72, 1.7),
    }));
    expect(places.map((glyph) => ({ x: glyph?.x, y: glyph?.y }))).toEqual(wanted);
  });

  it("are an object for each line where archives want them apart", () => {
    const document = tree(paragraph("依法公开".repeat(20)));

    const archival = readOfd(writeOfd(document, look, fontSet, { profile: "OFD-A" }));

    expect(texts(archival).map(({ codes }) => codes.length)).toEqual([1, 1, 1]);
  });

  it("of a table's cells stay apart, as do its heads once more on the next page", () => {
    const rows = Array.from({ length: 60 }, (_, row) => [cell(`甲${row}`), cell("乙")]);
    const ofd = of({ ...table([cell("项"), cell("数")], ...rows), headerRows: 1 });

    const all = ofd.pages.flatMap((page) => textsOf(page).slice(0, -1));

    expect(ofd.pages.length).toBeGreaterThan(1);
    expect(new Set(all.map(({ codes }) => codes.length))).toEqual(new Set([1]));
  });

  it("neither begin nor end with a blank: what follows stands where it stood", () => {
    const document = tree(paragraph("甲 乙  丙", "signature"));
    const [page] = layOutPages(document, look, fontSet);
    const third = page?.texts[0]?.runs.at(-1)?.leftPt ?? 0;

    const ofd = write(document);

    expect(words(ofd)).toEqual(["甲", "乙", "丙"]);
    expect(texts(ofd).at(-1)?.glyphs.at(-1)?.x).toBeCloseTo((third * 25.4) / 72, 2);
  });

  it("stand at hundredths of a millimetre: every place of their numbers counts, in bytes", () => {
    const ofd = of(paragraph("共收到12件申请。", "body"), paragraph("甲", "signature"));

    const boxes = texts(ofd).map(({ attributes }) => attributes.Boundary ?? "");

    expect(boxes).not.toEqual([]);
    for (const box of boxes)
      expect(box).toMatch(/^(?:\d+(?:\.\d{1,2})? ){2}\d+ \d+(?:\.\d{1,2})?$/);
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

  it("show a character with the selector of its form alone, as the glyph of the character", () => {
    const ofd = of(paragraph("葛\u{e0100}城葛", "signature"));
    const [chosen] = texts(ofd);
    const { attributes } = at(chosen?.element, "CGTransform") ?? {};
    const font = ofd.fonts.find(({ id }) => id === chosen?.font);

    expect(words(ofd)).toEqual(["葛\u{e0100}", "城葛"]);
    expect(attributes).toMatchObject({ CodePosition: "0", CodeCount: "3", GlyphCount: "1" });
    expect(textOf(at(chosen?.element, "CGTransform", "Glyphs"))).toBe(
      String(font?.program.glyphOf(0x845b)),
    );
  });

  it("write a letter with its accent as the one character that is drawn, beside the bare letter", () => {
    const ofd = of(paragraph("Zha\u0301ng, a", "signature"));

    expect(words(ofd)).toEqual(["Zh", "á", "ng, a"]);
  });

  it("bring the font of rare ideographs along, cut to those used", () => {
    const ofd = of(paragraph("主任𠮷某", "signature"));
    const rare = texts(ofd).find(({ text }) => text === "𠮷");
    const font = ofd.fonts.find(({ id }) => id === rare?.font);

    expect(font?.attributes.FamilyName).toBe("SimSun-ExtB");
    expect([...(font?.program.mapped.keys() ?? [])]).toEqual([0x20bb7]);
    expect(ofd.files.get(font?.file ?? "")?.length).toBeLessThan(4000);
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

describe("the pictures of an OFD", () => {
  const alt = "政务公开日活动";

  it("are files as they came, one for each however often it is shown", () => {
    const gray = grayPng(40, 20);
    const copy = { ...photograph, bytes: new Uint8Array(photograph.bytes) };
    const ofd = of(...[photograph, gray, copy].map((one) => pictureBlock(one, { widthMm: 40 })));
    const images = ofd.pages.flatMap(imagesOf);

    expect(ofd.pictures.map(({ attributes }) => attributes.Format)).toEqual(["JPEG", "PNG"]);
    expect(ofd.pictures.map(({ data }) => data.equals(photograph.bytes))).toEqual([true, false]);
    expect(
      images.map(({ resource }) => ofd.pictures.findIndex(({ id }) => id === resource)),
    ).toEqual([0, 1, 0]);
  });

  it("tell those who do not see them what they show, with their captions", () => {
    const ofd = of(pictureBlock(photograph, { alt, widthMm: 40 }), caption("图", 1, "开放日"));
    const figure = at(ofd.xml.get("Doc_0/Tags/Structure.xml"), "Figure");

    expect(figure?.attributes.alt).toBe(alt);
    expect(childrenOf(figure).map(({ name }) => name)).toEqual(["ObjectRef", "Caption"]);
  });

  it("bring no list of pictures where there is none", () => {
    expect(
      [...of(paragraph("甲")).files.keys()].filter((name) => /DocumentRes/.test(name)),
    ).toEqual([]);
  });
});

describe("the own tables of an OFD", () => {
  it("hold their captions, and know the headers of every cell", () => {
    const ofd = of(caption("表", 1, "各类信息公开情况"), mergedTable);
    const own = at(ofd.xml.get("Doc_0/Tags/Structure.xml"), "Table");
    const cells = allIn(own).filter(({ name }) => name === "TD");

    expect(childrenOf(own)[0]?.name).toBe("Caption");
    expect(cells.every(({ attributes }) => attributes.headers !== undefined)).toBe(true);
  });

  it("stand on a turned sheet where they are too wide, its number along the edge that is the foot of the upright sheet", () => {
    const ofd = write(fitTables(tree(paragraph("甲"), wideTable), look));
    const [upright, turned] = ofd.pages;
    const number = turned && textsOf(turned).at(-1);
    const [first, last] = [number?.glyphs[0], number?.glyphs.at(-1)];

    expect([upright?.sheet, turned?.sheet]).toEqual([undefined, [297, 210]]);
    expect(first?.x).toBe(last?.x);
    expect(first?.y).toBeLessThan(last?.y ?? 0);
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
