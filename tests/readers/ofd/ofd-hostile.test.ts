import { describe, expect, it } from "vitest";
import { fileKind } from "../../../src/readers/file-kind.ts";
import { readOfd } from "../../../src/readers/ofd/read-ofd.ts";
import { officeFile, type Parts } from "../office-file.ts";
import { type OfdMore, type OfdPage, ofdFile, ofdParts, path, root, text } from "./ofd-file.ts";

const page = { content: text("正文。") };

/** The code that a package is refused with. */
async function refusal(pages: readonly OfdPage[], more?: OfdMore): Promise<string> {
  return await refusalOf(await ofdFile(pages, more));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readOfd(bytes);
    return "read";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function unit(id: number, content: string): string {
  return `<CompositeGraphicUnit ID="${id}"><Content>${content}</Content></CompositeGraphicUnit>`;
}

function use(id: number): string {
  return `<CompositeObject ID="1" ResourceID="${id}" Boundary="0 0 200 200"/>`;
}

function withUnits(units: string): OfdMore {
  return {
    common: "<PublicRes>Res.xml</PublicRes>",
    parts: {
      "Doc_0/Res.xml": root("Res", `<CompositeGraphicUnits>${units}</CompositeGraphicUnits>`),
    },
  };
}

describe("an OFD", () => {
  it("is told by its entry", async () => {
    expect(fileKind(await ofdFile([page]), { fileName: "年报.zip" })).toBe("ofd");
  });

  it.each<[string, string, () => Promise<string>]>([
    [
      "has pictures only",
      "FILE-SCANNED",
      () => refusal([{ content: '<ImageObject ID="1" Boundary="0 0 210 297" ResourceID="2"/>' }]),
    ],
    ["has no page", "FILE-SCANNED", () => refusal([])],
    ["has hundreds of pages", "FILE-PAGES", () => refusal(Array(201).fill(page))],
    [
      "is encrypted",
      "FILE-ENCRYPTED",
      () => refusal([page], { parts: { "Encryptions.xml": root("Encryptions", "") } }),
    ],
    [
      "has a document type in a page",
      "FILE-DTD",
      () =>
        refusal([page], {
          parts: {
            "Doc_0/Pages/Page_0/Content.xml":
              '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Page>&b;</Page>',
          },
        }),
    ],
    [
      "points at a page on a server",
      "FILE-EXTERNAL",
      () =>
        refusal([page], {
          document: "<Pages/>",
          common: "<PublicRes>http://127.0.0.1/Res.xml</PublicRes>",
        }),
    ],
    [
      "points out of the package",
      "FILE-EXTERNAL",
      () => refusal([page], { common: "<PublicRes>../../../Res.xml</PublicRes>" }),
    ],
    [
      "lacks a page",
      "FILE-DAMAGED",
      () =>
        refusal([page], {
          document: "",
          parts: {
            "Doc_0/Document.xml": root(
              "Document",
              '<CommonData/><Pages><Page ID="1" BaseLoc="Pages/None.xml"/></Pages>',
            ),
          },
        }),
    ],
    [
      "lacks a template of a page",
      "FILE-DAMAGED",
      () =>
        refusal([{ ...page, before: '<Template TemplateID="7"/>' }], {
          common: '<TemplatePage ID="7" BaseLoc="Tpls/None.xml"/>',
        }),
    ],
    [
      "has no document",
      "FILE-DAMAGED",
      () =>
        refusal([page], {
          parts: {
            "OFD.xml": root("OFD", "<DocBody><DocInfo/><Signatures>a</Signatures></DocBody>"),
          },
        }),
    ],
    [
      "has a page that is no XML",
      "FILE-DAMAGED",
      () => refusal([page], { parts: { "Doc_0/Pages/Page_0/Content.xml": "%PDF-" } }),
    ],
    [
      "has a size that is no number",
      "FILE-DAMAGED",
      () => refusal([{ content: text("正文。", { more: 'CTM="1 0 0 a 0 0"' }) }]),
    ],
    [
      "puts a character beyond all measure",
      "FILE-DAMAGED",
      () => refusal([{ content: text("正文。").replace('X="0"', 'X="1e300"') }]),
    ],
    [
      "draws inside of itself",
      "FILE-BOMB",
      () => refusal([{ content: use(1) }], withUnits(unit(1, use(1)))),
    ],
    [
      "draws a drawing of drawings of drawings",
      "FILE-BOMB",
      () =>
        refusal(
          [{ content: use(1) }],
          withUnits(
            [1, 2, 3, 4, 5, 6, 7].map((id) => unit(id, use(id + 1).repeat(20))).join("") +
              unit(8, text("字")),
          ),
        ),
    ],
    [
      "draws a long path again and again",
      "FILE-BOMB",
      () =>
        refusal(
          [{ content: use(1).repeat(2000) }],
          withUnits(unit(1, path("M 0 0 L 1 1 ".repeat(2000)))),
        ),
    ],
    [
      "has blocks in blocks in blocks",
      "FILE-BOMB",
      () =>
        refusal([{ content: "<PageBlock>".repeat(60) + text("字") + "</PageBlock>".repeat(60) }]),
    ],
    [
      "has words without end",
      "FILE-BOMB",
      () =>
        refusal(
          Array(150).fill({ content: use(1) }),
          withUnits(
            unit(
              1,
              Array.from({ length: 900 }, (_, at) =>
                text("字", { x: (at % 20) * 10, y: 10 + at / 5 }),
              ).join(""),
            ),
          ),
        ),
    ],
    [
      "has hundreds of files",
      "FILE-BOMB",
      () =>
        refusal([page], {
          parts: Object.fromEntries(
            Array.from({ length: 600 }, (_, at) => [`a/${at}.xml`, "<a/>"]),
          ),
        }),
    ],
    [
      "unpacks to far more than it is",
      "FILE-BOMB",
      () => refusal([{ content: `${" ".repeat(30_000_000)}${text("字")}` }]),
    ],
  ])(
    "is refused by name when it %s",
    async (_, code, refused) => {
      expect(await refused()).toBe(code);
    },
    60_000,
  );

  it("is refused with the name of the part that is damaged", async () => {
    const broken = await ofdFile([page, { content: text("正文。", { more: 'CTM="1 0 0 1"' }) }]);

    await expect(readOfd(broken)).rejects.toMatchObject({
      code: "FILE-DAMAGED",
      parameters: { part: "“Doc_0/Pages/Page_1/Content.xml”" },
    });
  });

  it("is refused when it is cut off", async () => {
    const bytes = await ofdFile([page]);

    expect(await refusalOf(bytes.slice(0, bytes.length / 2))).toBe("FILE-DAMAGED");
  });

  it.each<[string, Parts]>([
    [
      "fonts and pictures that are no such thing",
      { "Doc_0/Res/font_3.ttf": "x", "Doc_0/Res/a.jpg": "x" },
    ],
    [
      "hundreds of pictures",
      Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`Doc_0/Res/${at}.png`, "x"])),
    ],
    ["attachments that are called as its own files", { "Doc_0/Attachs/OFD.xml": root("OFD", "") }],
  ])("is read with %s", async (_, parts) => {
    expect(await refusalOf(await officeFile({ ...ofdParts([page]), ...parts }))).toBe("read");
  });
});
