import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { fileKind } from "../../../src/readers/file-kind.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { readOdf } from "../../../src/readers/odf/read-odf.ts";
import { readOle } from "../../../src/readers/ole/read-ole.ts";
import { readRtf } from "../../../src/readers/rtf/read-rtf.ts";
import type { SourceDocument } from "../../../src/readers/source.ts";
import { editions, sample } from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { type Drawn, drawSource, line, paragraph, run } from "../docx/drawn-docx.ts";
import { judge, numbersOf } from "../judge.ts";
import { officeFile, wordParts } from "../office-file.ts";
import { oleFile } from "./ole-file.ts";

const known = editions.map(({ edition }) => edition);
const kept = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../old-formats/${name}`, import.meta.url)));

describe("the sample in an older format", () => {
  it.each(["sample.doc", "sample.rtf", "sample.odt"])(
    "is read to every figure of it, and nothing is asked: %s",
    async (name) => {
      const imported = await importReport(kept(name), { editions: known });
      const { right, wrong, silent, cells } = judge(imported as never, numbersOf(sample("2021")));

      expect({ right, wrong, silent }).toEqual({ right: cells, wrong: [], silent: [] });
      expect(imported.questions.filter(({ code }) => code !== "ASK-AGENCY-TITLE")).toEqual([]);
    },
  );

  it("is known by its bytes, whatever its name is", () => {
    expect(fileKind(kept("sample.doc"), { fileName: "a.xls" })).toBe("ole");
    expect(fileKind(kept("sample.odt"), { fileName: "a.docx" })).toBe("odf");
  });
});

const numbering =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
const notes =
  '<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>' +
  '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:footnotes>';
const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relation = (id: string, type: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type === "officeDocument" ? "word/document" : type}.xml"/>`;
const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const typesOf = (names: readonly (readonly [string, string])[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${names
    .map(
      ([name, type]) =>
        `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    )
    .join("")}</Types>`;

/** A whole DOCX, as LibreOffice wants one. */
function wholeDocx(body: string): Promise<Uint8Array> {
  const spaced = (xml: string) => xml.replace(/^<w:\w+/, `$& ${wordSpace}`);
  return officeFile({
    "[Content_Types].xml": typesOf([
      ["document", "document.main"],
      ["numbering", "numbering"],
      ["footnotes", "footnotes"],
    ]),
    "_rels/.rels": relations(relation("a", "officeDocument")),
    "word/_rels/document.xml.rels": relations(
      relation("b", "numbering") + relation("c", "footnotes"),
    ),
    "word/document.xml": spaced(String(wordParts(body)["word/document.xml"])),
    "word/numbering.xml": spaced(numbering),
    "word/footnotes.xml": spaced(notes),
  });
}

const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const cell = (text: string, twips: number, more = "") =>
  `<w:tc><w:tcPr>${width(twips)}${more}</w:tcPr>${line(text)}</w:tc>`;
const item = (text: string) =>
  paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const table =
  '<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
  `<w:tr>${cell("a", 2000, '<w:vMerge w:val="restart"/>')}${cell("b", 4000, '<w:gridSpan w:val="2"/>')}</w:tr>` +
  `<w:tr>${cell("", 2000, "<w:vMerge/>")}${cell("c", 2000)}${cell("d", 2000)}</w:tr></w:tbl>`;

const body =
  paragraph(run("1") + run("7", "<w:vanish/>") + run("2")) +
  paragraph(
    run("9", "<w:strike/>") + run("15320") + run("2", '<w:vertAlign w:val="superscript"/>'),
  ) +
  paragraph(`${run("e")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("f")}`) +
  item("g") +
  item("h") +
  table +
  line("公开");

describe("what Word's formats have in common", () => {
  const drawn = new Map<string, Drawn>();
  const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<SourceDocument>>> = {
    doc: readOle,
    rtf: async (bytes) => readRtf(bytes),
    odt: readOdf,
  };
  beforeAll(async () => {
    const files = { a: await wholeDocx(body) };
    for (const [format, read] of Object.entries(readers)) {
      const saved = (await saveAll(files, "docx", format)).get("a");
      drawn.set(format, drawSource(await read(new Uint8Array(saved ?? []))));
    }
  }, 120_000);

  it.each(["doc", "rtf", "odt"])("is read the same: text, lists and tables of a %s", (format) => {
    expect(drawn.get(format)?.text).toEqual([
      "12",
      "15320",
      "ef",
      "一、g",
      "二、h",
      "a(2×1)|b(1×2)",
      "c|d",
      "公开",
    ]);
  });

  it.each(["doc", "rtf", "odt"])("is told the same: what a %s has and nobody reads", (format) => {
    expect(drawn.get(format)?.told).toEqual([
      "hidden 第1段 7",
      "struck 第2段 9",
      "raised 第2段 2",
      "note 第3段 note",
    ]);
  });
});

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readOle(bytes);
  } catch (error) {
    if (error instanceof GenerationError) return error.code;
    throw error;
  }
  return "read";
}

/** The head of a text with a version and flags. */
function head(version: number, flags = 0): Uint8Array {
  const bytes = new Uint8Array(2000);
  bytes.set([0xec, 0xa5, version & 0xff, version >> 8]);
  bytes.set([flags & 0xff, flags >> 8], 0x0a);
  return bytes;
}

describe("a DOC", () => {
  it.each<[string, Uint8Array, string]>([
    ["is Word 95's", oleFile({ WordDocument: head(0x68) }), "FILE-OLD"],
    ["has a password", oleFile({ WordDocument: head(0xc1, 0x100) }), "FILE-ENCRYPTED"],
    ["has macros", oleFile({ WordDocument: head(0xc1) }, ["Macros"]), "FILE-MACRO"],
    ["lacks the stream with its tables", oleFile({ WordDocument: head(0xc1) }), "FILE-BROKEN"],
    [
      "says nothing of its text",
      oleFile({ WordDocument: head(0xc1), "0Table": new Uint8Array(600) }),
      "FILE-BROKEN",
    ],
    ["is cut off", kept("sample.doc").slice(0, 30_000), "FILE-BROKEN"],
  ])("is refused when it %s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});
