import { describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { readDocx } from "../../../src/readers/docx/read-docx.ts";
import { fileKind } from "../../../src/readers/file-kind.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";
import { makeZip } from "../../jobs/make-zip.ts";
import { officeFile, type Parts, wordParts } from "../office-file.ts";
import { cell, drawParts, line, paragraph, row, run, styles, table } from "./drawn-docx.ts";

const known = editions.map(({ edition }) => edition);

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const body =
  table(
    row(cell("甲", '<w:vMerge w:val="restart"/>') + cell("1", '<w:gridSpan w:val="2"/>')) +
      row(cell("", "<w:vMerge/>") + cell("2") + cell("3")),
  ) + paragraph(run("乙") + run("丙", "<w:vanish/>"));

const usual = {
  text: ["甲(2×1)|1(1×2)", "2|3", "乙"],
  told: ["hidden 第1段 丙"],
  found: [],
  open: [],
  shown: [],
};

const documentOf = (inner: string, namespace = transitional) =>
  `<w:document xmlns:w="${namespace}"><w:body>${inner}</w:body></w:document>`;

/** Another prefix for Word's namespace. */
const renamed = (xml: string, prefix: string) =>
  xml.replaceAll("w:", `${prefix}:`).replaceAll("xmlns:w=", `xmlns:${prefix}=`);

const relations = (target: string, type = "http://x/officeDocument"): Parts => ({
  "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`,
});

describe("a DOCX as other programs write it", () => {
  it.each<[string, Parts]>([
    [
      "has another prefix for Word's elements",
      { "word/document.xml": renamed(documentOf(body), "x") },
    ],
    ["has the strict namespace", { "word/document.xml": documentOf(body, strict) }],
    [
      "has the strict namespace under another prefix",
      { "word/document.xml": renamed(documentOf(body, strict), "ns0") },
    ],
    [
      "has no prefix for its elements",
      {
        "word/document.xml": documentOf(body)
          .replaceAll(/<(\/?)w:/g, "<$1")
          .replace("<document", `<document xmlns="${transitional}"`),
      },
    ],
    [
      "declares its prefix where it is used",
      {
        "word/document.xml": renamed(wordParts(body)["word/document.xml"] as string, "y")
          .replaceAll("<y:tbl>", `<y:tbl xmlns:y="${transitional}">`)
          .replaceAll("<y:p>", `<y:p xmlns:y="${transitional}">`),
      },
    ],
    [
      "calls its main part otherwise",
      { ...relations("word/document2.xml"), "word/document2.xml": documentOf(body) },
    ],
    ["has its main part in no folder", { ...relations("/main.xml"), "main.xml": documentOf(body) }],
    [
      "writes names in other letters",
      { ...relations("Word/Document.xml"), "word/document.xml": documentOf(body) },
    ],
    [
      "parts folders as Windows does",
      {
        "_rels\\.rels": relations("word\\document2.xml")["_rels/.rels"] as string,
        "word\\document2.xml": documentOf(body),
      },
    ],
    ["is in UTF-16", { "word/document.xml": utf16(documentOf(body), "le", true) }],
    [
      "is in UTF-16 of the other order",
      { "word/document.xml": utf16(documentOf(body), "be", true) },
    ],
    ["is in UTF-16 without a mark", { "word/document.xml": utf16(documentOf(body), "le", false) }],
    ["has a mark of UTF-8", { "word/document.xml": `\ufeff${documentOf(body)}` }],
    [
      "says UTF-16 and is not",
      { "word/document.xml": `<?xml version="1.0" encoding="utf-16"?>${documentOf(body)}` },
    ],
  ])("is read when it %s", async (_, parts) => {
    expect(await drawParts(parts)).toEqual(usual);
  });

  it("is read when it begins names with the root", async () => {
    const bytes = new TextEncoder().encode(documentOf(line("甲")));
    const zip = makeZip([{ name: "/word/document.xml", bytes }]);

    expect((await readDocx(zip)).blocks).toHaveLength(1);
    expect(fileKind(zip, {})).toBe("docx");
  });

  it("is read in the encoding that it says", async () => {
    const start = '<?xml version="1.0" encoding="GB2312"?>';
    const [before, after] = documentOf(line("§")).split("§") as [string, string];
    const bytes = Buffer.concat([
      Buffer.from(start + before),
      // 甲乙 in GB 2312.
      Buffer.from([0xbc, 0xd7, 0xd2, 0xd2]),
      Buffer.from(after),
    ]);

    expect((await drawParts({ "word/document.xml": bytes })).text).toEqual(["甲乙"]);
  });

  it("has its styles by what they are to the main part, not by their name", async () => {
    const mark = styles([["character", "Mark", "", '<w:vertAlign w:val="superscript"/>']]);
    const parts = {
      "word/document.xml": documentOf(
        paragraph(run("15320") + run("2", '<w:rStyle w:val="Mark"/>')),
      ),
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="r1" Type="http://x/styles" Target="../formats/a.xml"/></Relationships>',
      "formats/a.xml": mark["word/styles.xml"] as string,
    };

    expect((await drawParts(parts)).text).toEqual(["15320"]);
  });

  it("has attributes of a foreign namespace that takes Word's prefix told from Word's", async () => {
    const foreign = documentOf(body).replaceAll(
      '<w:gridSpan w:val="2"/>',
      `<w:gridSpan xmlns:w="urn:a" w:val="9" xmlns:v="${transitional}" v:val="2"/>`,
    );

    expect((await drawParts({ "word/document.xml": foreign })).text).toEqual(usual.text);
  });
});

describe("a package that is no text", () => {
  it.each<[string, Parts, string]>([
    [
      "is in an encoding that is not known",
      { "word/document.xml": `<?xml version="1.0" encoding="x-mine"?>${documentOf(body)}` },
      "FILE-ENCODING",
    ],
    [
      "has bytes that are no UTF-8",
      { "word/document.xml": Buffer.from(documentOf(line("\xff")), "latin1") },
      "FILE-ENCODING",
    ],
    [
      "is in UTF-32",
      { "word/document.xml": Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]) },
      "FILE-ENCODING",
    ],
    [
      "is of another kind",
      {
        "[Content_Types].xml": "<Types/>",
        ...relations("ppt/p.xml"),
        "ppt/p.xml": "<p:presentation/>",
      },
      "FILE-TYPE",
    ],
    [
      "has lost its main part",
      { ...relations("word/document.xml"), "word/styles.xml": "<a/>" },
      "FILE-DAMAGED",
    ],
    [
      "hides macros from readers of UTF-8",
      {
        ...wordParts(body),
        "[Content_Types].xml": utf16(
          '<Types><Override ContentType="a.macroEnabled.b"/></Types>',
          "le",
          true,
        ),
      },
      "FILE-MACRO",
    ],
    [
      "fetches from elsewhere, in capital letters",
      {
        ...wordParts(body),
        "word/_rels/settings.xml.RELS":
          '<Relationships><Relationship Type="http://x/attachedTemplate" Target="http://x/a" TargetMode="External"/></Relationships>',
      },
      "FILE-EXTERNAL",
    ],
  ])("is refused for its true reason when it %s", async (_, parts, code) => {
    expect(await refusal(parts)).toBe(code);
  });

  it("is told from a document that a workbook holds as it is", async () => {
    const bytes = new TextEncoder().encode("<a/>");
    const workbook = makeZip([
      { name: "xl/workbook.xml", bytes },
      { name: "xl/embeddings/a.docx", bytes: await officeFile(wordParts(body)) },
    ]);

    expect(fileKind(workbook, {})).toBe("xlsx");
  });
});

async function refusal(parts: Parts): Promise<string> {
  try {
    await importReport(await officeFile(parts), { editions: known });
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return error.code;
  }
  return "read";
}

function utf16(text: string, order: "le" | "be", isMarked: boolean): Uint8Array {
  const bytes = Buffer.from(isMarked ? `\ufeff${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
