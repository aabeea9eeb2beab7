import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";
import { odfFile, textBody } from "../odf/odf-file.ts";
import { officeFile, wordParts, wordText } from "../office-file.ts";

const known = editions.map(({ edition }) => edition);

const heading = "一、总体情况";
const address = "file:///D:/台账.xlsx";

function wordFile(): Promise<Uint8Array> {
  const object =
    '<w:r><w:object><o:OLEObject Type="Link" ProgID="Excel.Sheet" r:id="r9"/></w:object></w:r>';
  return officeFile({
    ...wordParts(`<w:p>${wordText(heading)}</w:p><w:p>${wordText("正文。")}${object}</w:p>`),
    "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r9" Type="http://x/oleObject" Target="${address}" TargetMode="External"/></Relationships>`,
  });
}

function openText(element: string): Promise<Uint8Array> {
  const object = `<draw:frame><draw:${element} xlink:href="${address}"/></draw:frame>`;
  return odfFile(textBody(`<text:p>${heading}</text:p><text:p>正文。${object}</text:p>`));
}

/** 一、总体情况 and 正文。 in RTF's own escapes. */
const richText =
  "{\\rtf1\\ansi\\uc0 \\u19968 \\u12289 \\u24635 \\u20307 \\u24773 \\u20917 \\par \\u27491 \\u25991 \\u12290 " +
  "{\\object\\objautlink{\\*\\objdata 0105}{\\result }}\\par}";

describe("the text beside a linked object is read, and the object told but not opened", () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>]>([
    ["DOCX", wordFile()],
    ["ODT", openText("object")],
    ["ODT, of an older program", openText("object-ole")],
    ["RTF", new TextEncoder().encode(richText)],
  ])("%s", async (_, bytes) => {
    const { report, findings } = await importReport(await bytes, { editions: known });

    expect(report).toMatchObject({ sections: [{ body: ["正文。"] }] });
    expect(findings.filter(({ rule }) => rule === "IMPORT-EMBEDDED")).toHaveLength(1);
  });
});
