import { describe, expect, it } from "vitest";
import { type Manner, ofdFile, path, readOfdFile, root, text } from "./ofd-file.ts";

const grid = path(
  "M 30 40 L 130 40 M 30 50 L 130 50 M 30 60 L 130 60 M 30 40 L 30 60 M 80 40 L 80 60 M 130 40 L 130 60",
);
const cells = [
  text("收件数", { x: 35, y: 47 }),
  text("41", { x: 90, y: 47 }),
  text("结转数", { x: 35, y: 57 }),
  text("7", { x: 90, y: 57 }),
].join("");

describe("a page of an OFD", () => {
  it("is read line by line, from the top", async () => {
    const { text: lines } = await readOfdFile(
      text("第二行。", { y: 70 }) + text("第一行。", { y: 50 }),
    );

    expect(lines).toEqual(["第一行。第二行。"]);
  });

  it("has tables where lines part its words into cells", async () => {
    const { text: lines } = await readOfdFile(grid + cells);

    expect(lines).toEqual(["收件数|41", "结转数|7"]);
  });

  it("is ruled by thin areas, too, and by an area drawn around each cell", async () => {
    const area = (x: number, y: number, w: number, h: number) =>
      `M ${x} ${y} L ${x + w} ${y} L ${x + w} ${y + h} L ${x} ${y + h} C`;
    const thin = [
      area(30, 40, 100, 0.3),
      area(30, 50, 100, 0.3),
      area(30, 60, 100, 0.3),
      area(30, 40, 0.3, 20),
      area(80, 40, 0.3, 20),
      area(130, 40, 0.3, 20),
    ].map((data) => path(data, 'Stroke="false" Fill="true"', '<FillColor Value="0 0 0"/>'));
    const boxes = [
      area(30, 40, 50, 10),
      area(80, 40, 50, 10),
      area(30, 50, 50, 10),
      area(80, 50, 50, 10),
    ];

    const rows = ["收件数|41", "结转数|7"];
    expect((await readOfdFile(thin.join("") + cells)).text).toEqual(rows);
    expect((await readOfdFile(path(boxes.join(" ")) + cells)).text).toEqual(rows);
  });

  it.each<[string, string]>([
    ["steps one by one", 'DeltaX="5 5 5 5"'],
    ["steps in runs", 'DeltaX="g 4 5"'],
    ["runs between steps", 'DeltaX="5 g 2 5 5"'],
    ["fewer steps than characters, of which the last goes on", 'DeltaX="5"'],
    ["more steps than characters", 'DeltaX="g 900000000 5"'],
    ["no step at all", ""],
    [
      "steps of nothing, as programs write that leave them to the font",
      'DeltaX="g 4 0" DeltaY="g 4 0"',
    ],
  ])("has its characters in their order: %s", async (_, delta) => {
    const { text: lines } = await readOfdFile(
      `<TextObject ID="1" Boundary="30 40 100 10" Font="3" Size="5"><TextCode X="0" Y="5" ${delta}>信息公开。</TextCode></TextObject>`,
    );

    expect(lines).toEqual(["信息公开。"]);
  });

  it("may have text that its file breaks and indents", async () => {
    const broken = text("信息公开。").replace("信息公开。", "\n    信息\r\n  公开。\n  ");

    expect((await readOfdFile(broken)).text).toEqual(["信息公开。"]);
  });

  it("may have several pieces in one object, each at its place", async () => {
    const { text: lines } = await readOfdFile(
      `<TextObject ID="1" Boundary="30 40 100 30" Font="3" Size="5"><TextCode X="0" Y="5" DeltaX="5">甲乙</TextCode><TextCode X="10" DeltaX="5">丙丁</TextCode><TextCode X="0" Y="15" DeltaX="5">戊己</TextCode></TextObject>`,
    );

    expect(lines).toEqual(["甲乙丙丁戊己"]);
  });

  it("may be scaled and moved by the objects' own transformation", async () => {
    const { text: lines } = await readOfdFile(
      `${grid}<TextObject ID="1" Boundary="35 42 40 8" CTM="0.3528 0 0 0.3528 0 0" Font="3" Size="14.2"><TextCode X="0" Y="14.2" DeltaX="g 2 14.2">收件数</TextCode></TextObject>
      <TextObject ID="2" Boundary="85 42 40 8" CTM="1 0 0 1 5 0" Font="3" Size="5"><TextCode X="0" Y="5" DeltaX="2.5">41</TextCode></TextObject>`,
    );

    expect(lines).toEqual(["收件数|41", "|"]);
  });

  it("keeps blanks that are drawn and those that stand between words", async () => {
    const { text: lines } = await readOfdFile(
      text("Open Data 2024", { y: 50 }) + text("甲", { y: 70 }) + text("乙", { x: 37, y: 70 }),
    );

    expect(lines).toEqual(["Open Data 2024甲 乙"]);
  });

  it("has rare characters whose steps count in units or in characters", async () => {
    const object = (delta: string, y: number) =>
      `<TextObject ID="1" Boundary="30 ${y} 100 10" Font="3" Size="5"><CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><Glyphs>7</Glyphs></CGTransform><TextCode X="0" Y="5" DeltaX="${delta}">𠮷野家</TextCode></TextObject>`;

    const { text: lines } = await readOfdFile(object("5 5", 40) + object("5 0 5", 60));

    expect(lines).toEqual(["𠮷野家𠮷野家"]);
  });

  it("has columns and turned lines that are read in a table's cell", async () => {
    const column = `<TextObject ID="1" Boundary="50 42 10 40" Font="3" Size="5"><TextCode X="0" Y="5" DeltaX="g 2 0" DeltaY="g 2 5">新收件</TextCode></TextObject>`;
    const turned = `<TextObject ID="2" Boundary="100 42 10 40" CTM="0 1 -1 0 5 0" Font="3" Size="5"><TextCode X="0" Y="0" DeltaX="g 2 5">结转件</TextCode></TextObject>`;
    const frame = path(
      "M 30 40 L 130 40 M 30 60 L 130 60 M 30 40 L 30 60 M 80 40 L 80 60 M 130 40 L 130 60",
    );

    expect((await readOfdFile(frame + column + turned)).text).toEqual(["新收件|结转件"]);
  });
});

describe("a package", () => {
  it.each<[string, Manner]>([
    ["with paths from its root", { isAbsolute: true }],
    ["in the old namespace", { namespace: "http://www.ofdspec.org" }],
    ["with another prefix", { prefix: "o" }],
    ["without a prefix", { prefix: "" }],
    ["in another folder", { folder: "DOC_0/content", isAbsolute: true }],
  ])("is read %s", async (_, manner) => {
    expect((await readOfdFile(grid + cells, { manner })).text).toEqual(["收件数|41", "结转数|7"]);
  });

  it("is read whatever the case of its files' names", async () => {
    const common = '<TemplatePage ID="5" BaseLoc="TPLS/Tpl_0/Content.xml"/>';
    const parts = {
      "Doc_0/Tpls/Tpl_0/content.xml": root(
        "Page",
        `<Content><Layer>${text("抬头。")}</Layer></Content>`,
      ),
    };
    const pages = [{ content: text("正文。", { y: 90 }), before: '<Template TemplateID="5"/>' }];

    expect((await readOfdFile(pages, { common, parts })).text).toEqual(["抬头。正文。"]);
  });

  it("gives its pages in the order of its list", async () => {
    const pages = ["甲。", "乙。", "丙。"].map((words) => ({ content: text(words) }));

    expect((await readOfdFile(pages)).text).toEqual(["甲。乙。丙。"]);
  });

  it("may draw what its resources hold", async () => {
    const common = "<PublicRes>Res.xml</PublicRes>";
    const parts = {
      "Doc_0/Res.xml": root(
        "Res",
        `<CompositeGraphicUnits><CompositeGraphicUnit ID="20" Width="100" Height="30"><Content>${text("图元中的字。", { x: 0, y: 10 })}</Content></CompositeGraphicUnit></CompositeGraphicUnits>`,
      ),
    };
    const content =
      '<PageBlock><CompositeObject ID="1" ResourceID="20" Boundary="30 40 100 30"/></PageBlock>';

    expect((await readOfdFile(content, { common, parts })).text).toEqual(["图元中的字。"]);
  });

  it("may put its objects into blocks of any name", async () => {
    const content = `<PageBlock ID="8"><Group>${text("块中的字。")}</Group></PageBlock>`;

    expect((await readOfdFile(content)).text).toEqual(["块中的字。"]);
  });

  it("is read in the version that is the current one", async () => {
    const body =
      '<Versions><Version ID="1" Index="1" BaseLoc="Doc_0/Versions/V1.xml"/><Version ID="2" Index="2" Current="true" BaseLoc="Doc_0/Versions/V2.xml"/></Versions>';
    const parts = {
      "Doc_0/Versions/V2.xml": root("DocVersion", "<FileList/><DocRoot>/Doc_0/New.xml</DocRoot>"),
      "Doc_0/New.xml": root(
        "Document",
        '<CommonData/><Pages><Page ID="1" BaseLoc="New/Content.xml"/></Pages>',
      ),
      "Doc_0/New/Content.xml": root(
        "Page",
        `<Content><Layer>${text("改过的。")}</Layer></Content>`,
      ),
    };

    expect((await readOfdFile(text("原来的。"), { body, parts })).text).toEqual(["改过的。"]);
  });

  it("tells of further documents in it, which are not opened", async () => {
    const bodies =
      "<DocBody><DocInfo><Title>附件一</Title></DocInfo><DocRoot>Doc_1/Document.xml</DocRoot></DocBody>";

    const { text: lines, told } = await readOfdFile(text("正文。"), { bodies });

    expect(lines).toEqual(["正文。"]);
    expect(told).toEqual(["embedded 附件一 @"]);
  });

  it("tells of attachments by their names", async () => {
    const document = "<Attachments>Attachs/Attachments.xml</Attachments>";
    const parts = {
      "Doc_0/Attachs/Attachments.xml": root(
        "Attachments",
        '<Attachment ID="A1" Name="report" Format="json"><FileLoc>report.json</FileLoc></Attachment><Attachment ID="A2" Name="原件.docx" Format="docx"><FileLoc>b</FileLoc></Attachment>',
      ),
    };

    const { told } = await readOfdFile(text("正文。"), { document, parts });

    expect(told).toEqual(["embedded report.json @", "embedded 原件.docx @"]);
  });

  it("has headings where our own tags say so", async () => {
    const document = "<CustomTags>Tags/CustomTags.xml</CustomTags>";
    const parts = {
      "Doc_0/Tags/CustomTags.xml": root(
        "CustomTags",
        '<CustomTag NameSpace="urn:nianbao:structure"><FileLoc>S.xml</FileLoc></CustomTag>',
      ),
      "Doc_0/Tags/S.xml": root("Doc", '<H2><ObjectRef PageRef="1">10</ObjectRef></H2>'),
    };
    const { readOfd } = await import("../../../src/readers/ofd/read-ofd.ts");

    const { blocks } = await readOfd(
      await ofdFile([{ content: text("总体情况") }], { document, parts }),
    );

    expect(blocks).toMatchObject([{ text: "总体情况", headingLength: 4 }]);
  });
});
