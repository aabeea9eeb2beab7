import { describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { type MessageParameters, sentence } from "../../../src/messages/sentences.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";
import { makeZip } from "../../jobs/make-zip.ts";
import { officeFile, type Parts, sheetParts, wordParts, wordText } from "../office-file.ts";
import { oleFile } from "../ole/ole-file.ts";

const known = editions.map(({ edition }) => edition);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The code of the sentence with which a file is refused. */
async function refusal(bytes: Uint8Array, fileName = ""): Promise<string> {
  try {
    await importReport(bytes, { fileName, editions: known });
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    expect(sentence(error.code, error.parameters as MessageParameters<never>)).not.toBe("");
    return error.code;
  }
  return "read";
}

const words = wordParts(`<w:p>${wordText("总体情况")}</w:p>`);
const figures = sheetParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

const types = (main: string) => ({
  "[Content_Types].xml": `<Types><Override PartName="/a.xml" ContentType="application/vnd.${main}+xml"/></Types>`,
});
const relation = (kind: string) =>
  `<Relationships><Relationship Id="a" Type="http://x/${kind}" Target="http://x/a" TargetMode="External"/></Relationships>`;
const declared = (declaration: string, text: string) =>
  `<!DOCTYPE a [${declaration}]>${text.replace("<w:p>", "<w:p>&a;")}`;
const readsFile = '<!ENTITY a SYSTEM "file:///etc/hosts">';
const grows = `<!ENTITY b "ha"><!ENTITY a "${"&b;".repeat(1000)}">`;
const document = String(words["word/document.xml"]);

describe("an Office file", () => {
  it.each<[string, Parts, string]>([
    ["macros", { ...words, "word/vbaProject.bin": "x" }, "FILE-MACRO"],
    ["macros under another name", { ...words, ...types("ms-office.vbaProject") }, "FILE-MACRO"],
    ["the type DOCM", { ...words, ...types("ms-word.document.macroEnabled.main") }, "FILE-MACRO"],
    ["the type XLSM", { ...figures, ...types("ms-excel.sheet.macroEnabled.main") }, "FILE-MACRO"],
    ["sheets of macros", { ...figures, "xl/macrosheets/sheet1.xml": "<a/>" }, "FILE-MACRO"],
    [
      "a template from elsewhere",
      { ...words, "word/_rels/settings.xml.rels": relation("attachedTemplate") },
      "FILE-EXTERNAL",
    ],
    [
      "a picture from elsewhere",
      { ...words, "word/_rels/document.xml.rels": relation("image") },
      "FILE-EXTERNAL",
    ],
    [
      "links to other workbooks",
      { ...figures, "xl/externalLinks/externalLink1.xml": "<a/>" },
      "FILE-EXTERNAL",
    ],
    [
      "an entity that reads a file",
      { "word/document.xml": declared(readsFile, document) },
      "FILE-DTD",
    ],
    ["an entity that grows", { "word/document.xml": declared(grows, document) }, "FILE-DTD"],
    [
      "an entity in a workbook's texts",
      { ...figures, "xl/sharedStrings.xml": declared(readsFile, "<sst/>") },
      "FILE-DTD",
    ],
    [
      "an entity in what its parts point to",
      { ...words, "_rels/.rels": declared(readsFile, "<a/>") },
      "FILE-DTD",
    ],
    ["a part that is no XML", { "word/document.xml": "<w:document>" }, "FILE-DAMAGED"],
    ["no text at all", { "word/document.xml": "<w:document/>" }, "FILE-DAMAGED"],
  ])("is refused when it has %s", async (_, parts, code) => {
    expect(await refusal(await officeFile(parts))).toBe(code);
  });

  it("is read when it has links that a reader may click", async () => {
    const parts = { ...words, "word/_rels/document.xml.rels": relation("hyperlink") };

    expect(await refusal(await officeFile(parts))).toBe("read");
  });
});

const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 7919) >> 7);
const far = Array.from(
  { length: 4000 },
  (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
);

describe("a file that grows without end", () => {
  it.each<[string, Parts]>([
    ["is small only because it is packed", wordParts(`<w:p>${" ".repeat(30_000_000)}</w:p>`)],
    ["nests its elements", wordParts("<w:p>".repeat(5000) + "</w:p>".repeat(5000))],
    ["has elements beyond number", { ...wordParts("<w:p/>".repeat(600_000)), noise }],
    [
      "has thousands of parts",
      { ...words, ...Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`a${at}`, "x"])) },
    ],
    [
      "merges more cells than there are",
      sheetParts(
        `<sheetData/><mergeCells>${'<mergeCell ref="A1:CV900"/><mergeCell ref="A1001:CV1900"/>'}</mergeCells>`,
      ),
    ],
    ["uses the last column of every row", sheetParts(`<sheetData>${far.join("")}</sheetData>`)],
    ["has rows without end", sheetParts(`<sheetData>${"<row/>".repeat(6000)}</sheetData>`)],
  ])("is refused when it %s", async (_, parts) => {
    expect(await refusal(await officeFile(parts))).toBe("FILE-BOMB");
  });

  it.each([
    ["a page nested without end", "<div>".repeat(5000), "deep.html"],
    ["a page of tags", "<td>".repeat(600_000), "tags.html"],
    [
      "a table of cells that reach over all others",
      `<table>${'<tr><td rowspan="900" colspan="60">1</td></tr>'.repeat(900)}</table>`,
      "spans.html",
    ],
    [
      "a table without end",
      "一、本年新收政府信息公开申请数量\t1\t0\n（一）予以公开\t1\t0\n".repeat(2500),
      "long.txt",
    ],
    ["a line of cells without end", "予以公开\t1\t".repeat(100_000), "line.txt"],
    ["a text without end", "年报。\n".repeat(20_000), "long.txt"],
  ])("is refused when it is %s", async (_, text, name) => {
    expect(await refusal(bytesOf(text), name)).toBe("FILE-BOMB");
  });

  it("is refused above twenty megabytes", async () => {
    expect(await refusal(new Uint8Array(21 * 2 ** 20))).toBe("FILE-SIZE");
  });
});

const part = { name: "word/document.xml", bytes: bytesOf(document) };
const container = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe("an Office file that changed on the way", () => {
  const changed = { ...part, stored: true, changedAt: 60 };
  const sheet = { ...changed, name: "xl/workbook.xml" };

  it.each([
    ["a DOCX with another character in its text", [changed], part.name],
    ["a DOCX whose text cannot be unpacked", [{ ...part, changedAt: 0 }], part.name],
    ["a workbook with another figure", [sheet], sheet.name],
    [
      "a DOCX whose rights cannot be told",
      [part, { ...changed, name: "_rels/.rels" }],
      "_rels/.rels",
    ],
  ])("is refused, and the part is named: %s", async (_, parts, name) => {
    const refused = importReport(makeZip(parts), { editions: known });

    await expect(refused).rejects.toMatchObject({
      code: "FILE-DAMAGED",
      message: `文件已损坏或不完整，“${name}”读不出来。`,
    });
  });

  it("is read when only a picture changed, which is not read", async () => {
    const picture = { ...changed, name: "word/media/image1.png" };

    expect(await refusal(makeZip([part, picture]))).toBe("read");
  });
});

describe("a file that is not what it seems", () => {
  it.each<[string, Uint8Array, string]>([
    ["a DOC of which only the first bytes are there", latin1(container), "FILE-BROKEN"],
    ["a DOCX with a password", oleFile({ EncryptedPackage: noise }), "FILE-ENCRYPTED"],
    ["an RTF that is cut off", bytesOf("{\\rtf1 a"), "FILE-BROKEN"],
    ["a DOCX with a locked part", makeZip([{ ...part, flags: 1 }]), "FILE-ENCRYPTED"],
    [
      "a DOCX that says it is smaller than it is",
      makeZip([{ ...part, claimedSize: 10 }]),
      "FILE-DAMAGED",
    ],
    ["a DOCX that is cut off", makeZip([part]).slice(0, -9), "FILE-DAMAGED"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), "FILE-PICTURE"],
    ["bytes of nothing known", Uint8Array.of(0x8a, 0x50, 0x4e, 0x47, 0, 1, 2), "FILE-TYPE"],
    ["a ZIP of something else", makeZip([{ ...part, name: "photo.jpg" }]), "FILE-ARCHIVE"],
    ["a broken PDF", bytesOf("%PDF-1.7\nnothing"), "FILE-DAMAGED"],
    ["text in no known encoding", Uint8Array.of(0xff, 0x20, 0xff, 0xff, 0x20), "FILE-ENCODING"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it("is read by its bytes, whatever its name says", async () => {
    expect(await refusal(await officeFile(words), "report.pdf")).toBe("read");
  });
});
