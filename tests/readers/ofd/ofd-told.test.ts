import { describe, expect, it } from "vitest";
import { path, readOfdFile, root, text } from "./ofd-file.ts";

const white = '<FillColor Value="255 255 255"/>';
const seen = text("看得见。", { y: 50 });

describe("what nobody sees on a page", () => {
  it.each([
    ["objects that are switched off", text("暗记", { y: 90, more: 'Visible="false"' })],
    ["text in white", text("暗记", { y: 90, before: white })],
    ["text in white of one channel", text("暗记", { y: 90, before: '<FillColor Value="255"/>' })],
    ["text in no ink", text("暗记", { y: 90, before: '<FillColor Value="0 0 0 0"/>' })],
    ["text that shines through wholly", text("暗记", { y: 90, more: 'Alpha="0"' })],
    [
      "a colour that shines through",
      text("暗记", { y: 90, before: '<FillColor Value="0 0 0" Alpha="0"/>' }),
    ],
    ["text neither filled nor stroked", text("暗记", { y: 90, more: 'Fill="false"' })],
    [
      "text outside its box",
      text("暗记", { y: 90 })
        .replace(/Boundary="30 85 10/, 'Boundary="90 85 10')
        .replace('X="0"', 'X="-60"'),
    ],
    ["text outside the page", text("暗记", { x: 300, y: 90 })],
    ["text far outside the page", text("暗记", { x: 900_000, y: 90 })],
    ["text too small to be read", text("暗记", { y: 90, size: 0.3 })],
    [
      "text outside its clip",
      text("暗记", {
        y: 90,
        before: '<Clips><Clip><Area><Path Boundary="60 0 5 5"/></Area></Clip></Clips>',
      }),
    ],
    [
      "text under an area",
      `${text("暗记", { y: 90 })}${path("M 20 80 L 120 80 L 120 95 L 20 95 C", 'Fill="true"', white)}`,
    ],
    [
      "text in the colour of its ground",
      path("M 20 80 L 120 80 L 120 95 L 20 95 C", 'Fill="true"', '<FillColor Value="200 0 0"/>') +
        text("暗记", { y: 90, before: '<FillColor Value="#C8 0 0"/>' }),
    ],
  ])("is left out and told: %s", async (_, hidden) => {
    const { text: lines, told } = await readOfdFile(seen + hidden);

    expect(lines).toEqual(["看得见。"]);
    expect(told).toEqual(["hidden 暗记 @1"]);
  });

  it("is told of text in a look that is white", async () => {
    const common = "<DocumentRes>Res.xml</DocumentRes>";
    const parts = {
      "Doc_0/Res.xml": root(
        "Res",
        `<DrawParams><DrawParam ID="30" Relative="31"/><DrawParam ID="31">${white}</DrawParam></DrawParams>`,
      ),
    };
    const hidden = text("暗记", { y: 90, more: 'DrawParam="30"' });

    const { told } = await readOfdFile(seen + hidden, { common, parts });

    expect(told).toEqual(["hidden 暗记 @1"]);
  });
});

describe("what is seen and is no part of the text", () => {
  it("is text that a line strikes out", async () => {
    const { text: lines, told } = await readOfdFile(
      seen + text("12", { y: 90 }) + path("M 29 88.5 L 36 88.5"),
    );

    expect(lines).toEqual(["看得见。"]);
    expect(told).toEqual(["struck 12 @1"]);
  });

  it("is a note's mark behind a figure", async () => {
    const { text: lines, told } = await readOfdFile(
      text("12", { y: 90 }) + text("①", { x: 35, y: 87.5, size: 2.5 }),
    );

    expect(lines).toEqual(["12"]);
    expect(told).toEqual(["raised ① @1.1"]);
  });

  it("is a slanting watermark", async () => {
    const mark = text("样张", { x: 90, y: 120, more: 'CTM="0.7 -0.7 0.7 0.7 0 0"' });

    expect((await readOfdFile(seen + mark)).told).toEqual(["overlay 样张 @1"]);
  });

  it("is a picture, and a seal", async () => {
    const picture =
      '<ImageObject ID="4" Boundary="30 100 60 40" CTM="60 0 0 40 0 0" ResourceID="9"/>';
    const body = "<Signatures>/Doc_0/Signs/Signatures.xml</Signatures>";
    const parts = {
      "Doc_0/Signs/Signatures.xml": root(
        "Signatures",
        '<Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>',
      ),
      "Doc_0/Signs/Sign_0/Signature.xml": root(
        "Signature",
        '<SignedInfo><StampAnnot ID="1" PageRef="1" Boundary="120 200 42 42"/></SignedInfo>',
      ),
    };

    expect((await readOfdFile(seen + picture)).told).toEqual(["picture  @1"]);
    expect((await readOfdFile(seen + picture, { body, parts })).told).toEqual(["picture ×2 @1"]);
  });

  it("is what annotations say", async () => {
    const document = "<Annotations>Annots/Annotations.xml</Annotations>";
    const parts = {
      "Doc_0/Annots/Annotations.xml": root(
        "Annotations",
        '<Page PageID="1"><FileLoc>Page_0/Annot.xml</FileLoc></Page>',
      ),
      "Doc_0/Annots/Page_0/Annot.xml": root(
        "PageAnnot",
        `<Annot ID="1" Type="Stamp"><Appearance Boundary="0 0 210 297">${text("已收文", { y: 120 })}</Appearance></Annot><Annot ID="2" Type="Highlight"><Remark>请核对</Remark><Appearance Boundary="30 40 20 10"/></Annot>`,
      ),
    };

    const { text: lines, told } = await readOfdFile(seen, { document, parts });

    expect(lines).toEqual(["看得见。"]);
    expect(told.toSorted()).toEqual(["annotation 已收文 @1", "annotation 请核对 @1"]);
  });

  it("is text that an annotation's line strikes out", async () => {
    const document = "<Annotations>Annots/Annotations.xml</Annotations>";
    const line = path("M 29 88.5 L 36 88.5");
    const parts = {
      "Doc_0/Annots/Annotations.xml": root(
        "Annotations",
        '<Page PageID="1"><FileLoc>Annot_0.xml</FileLoc></Page>',
      ),
      "Doc_0/Annots/Annot_0.xml": root(
        "PageAnnot",
        `<Annot ID="1" Type="Path"><Appearance Boundary="0 0 210 297">${line}</Appearance></Annot>`,
      ),
    };

    const { told } = await readOfdFile(seen + text("12", { y: 90 }), { document, parts });

    expect(told).toEqual(["struck 12 @1"]);
  });

  it("is a text that pages repeat in their margins", async () => {
    const pages = ["甲。", "乙。", "丙。"].map((words) => ({
      content: text("内部资料", { y: 12 }) + text(words, { y: 90 }),
    }));

    const { text: lines, findings } = await readOfdFile(pages);

    expect(lines).toEqual(["甲。乙。丙。"]);
    expect(findings).toEqual(["IMPORT-RUNNING"]);
  });
});

describe("what nobody can tell", () => {
  it("is a glyph of which the file says no character", async () => {
    const { text: lines, told } = await readOfdFile(text("共¤件。"));

    expect(lines).toEqual(["共\uFFFD件。"]);
    expect(told).toEqual(["unclear 共\uFFFD件。 @1.1"]);
  });

  it.each(["2115", "2135"])(
    "are characters of a piece on one spot: %s is not read as fewer",
    async (words) => {
      const piece = text(words, { size: 6 }).replace(/DeltaX="[^"]*"/, 'DeltaX="3 0 3"');

      const { text: lines, told } = await readOfdFile(piece);

      expect(lines).toEqual(["2\uFFFD5"]);
      expect(told).toEqual(["unclear 2\uFFFD @1.1"]);
    },
  );

  it("are digits on top of each other", async () => {
    const { text: lines } = await readOfdFile(text("3") + text("8", { x: 30.2 }));

    expect(lines.join("")).toMatch(/^\uFFFD+$/);
  });
});

describe("a page that is a picture", () => {
  const scan = '<ImageObject ID="4" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>';

  it.each([
    ["in no colour over it", scan + text("识别的文字。", { more: 'Alpha="0"' })],
    ["below it", text("识别的文字。") + scan],
  ])("is read by the text that was recognised %s", async (_, content) => {
    const { text: lines, findings } = await readOfdFile(content);

    expect(lines).toEqual(["识别的文字。"]);
    expect(findings).toEqual(["IMPORT-SCANNED"]);
  });
});
