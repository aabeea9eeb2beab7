import { describe, expect, it } from "vitest";
import type { Imported } from "../../../src/readers/import-report.ts";
import { readXlsx } from "../../../src/readers/xlsx/read-xlsx.ts";
import { type Draft, get, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { officeFile } from "../office-file.ts";
import {
  asked,
  type Change,
  filledForm,
  importWorkbook,
  inPart,
  part,
  told,
  type Workbook,
  words,
} from "./workbook.ts";

/** A change of every part that is XML of sheets, texts or the workbook. */
function everywhere(pattern: RegExp, change: (found: string) => string): Change {
  return (workbook) =>
    Object.fromEntries(
      Object.entries(workbook).map(([name, xml]) => [
        name,
        /^xl\/(?:workbook|sharedStrings|styles|worksheets\/\w+)\.xml$/.test(name)
          ? xml.replaceAll(pattern, change)
          : xml,
      ]),
    );
}

function renamed(from: string, to: string): Change {
  return ({ [from]: content = "", ...others }: Workbook) => ({ ...others, [to]: content });
}

function expectSample({ report }: Imported): void {
  expect(canonical(report)).toEqual(canonical(sample("2021")));
}

describe("a workbook that says the same in another way", () => {
  it.each<[string, readonly Change[]]>([
    ["rows and cells without addresses", [everywhere(/ r="[A-Z]*\d+"/g, () => "")]],
    ["rows without numbers", [everywhere(/(?<=<row) r="\d+"/g, () => "")]],
    ["cells without addresses", [everywhere(/(?<=<c) r="\w+"/g, () => "")]],
    ["a prefix before every element", [everywhere(/(?<=<\/?)(?=[a-z])/gi, () => "x:")]],
    ["another prefix for relations", [everywhere(/\br:id=/g, () => "rel:id=")]],
    ["targets from the root", [inPart("xl/_rels/workbook.xml.rels", /Target="/g, 'Target="/xl/')]],
    [
      "targets that go up and down again",
      [inPart("xl/_rels/workbook.xml.rels", /Target="/g, 'Target="./../xl/')],
    ],
    [
      "the types of the strict form",
      [
        everywhere(
          /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
          () => "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        inPart(
          "xl/_rels/workbook.xml.rels",
          /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/relationships/g,
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
      ],
    ],
    [
      "a sheet, texts and styles under other names",
      [
        renamed(part.proactive, "xl/worksheets/tables/first.xml"),
        renamed("xl/sharedStrings.xml", "xl/words.xml"),
        renamed("xl/styles.xml", "xl/looks.xml"),
        inPart(
          "xl/_rels/workbook.xml.rels",
          "worksheets/sheet2.xml",
          "worksheets/tables/first.xml",
        ),
        inPart("xl/_rels/workbook.xml.rels", '"sharedStrings.xml', '"words.xml'),
        inPart("xl/_rels/workbook.xml.rels", '"styles.xml', '"looks.xml'),
      ],
    ],
  ])("is read as the report that filled it: %s", async (_, changes) => {
    const form = await importWorkbook(filledForm, ...changes);

    expectSample(form);
    expect([...told(form), ...asked(form)]).toEqual([]);
  });

  it("is read when the package says that it is xl/workbook2.xml", async () => {
    const changes = [
      renamed("xl/workbook.xml", "xl/workbook2.xml"),
      renamed("xl/_rels/workbook.xml.rels", "xl/_rels/workbook2.xml.rels"),
      inPart("_rels/.rels", "workbook.xml", "workbook2.xml"),
    ];
    const bytes = await officeFile(changes.reduce((parts, change) => change(parts), filledForm));

    expect((await readXlsx(bytes)).known?.agency).toBe("示范区人民政府");
  });

  it.each([
    ["UTF-16 with a mark", "utf-16", "\uFEFF"],
    ["UTF-16 by its declaration alone", "utf-16le", ""],
  ])("is read in %s", async (_, encoding, mark) => {
    const encoded = (xml: string) => {
      const text = xml.replace(/<\?xml.*?\?>/, "");
      const whole = `${mark}<?xml version="1.0" encoding="${encoding}"?>${text}`;
      return Uint8Array.from(Buffer.from(whole, "utf16le"));
    };
    const parts = Object.entries(filledForm).map(([name, xml]) => [name, encoded(xml)] as const);
    const bytes = await officeFile(Object.fromEntries(parts));

    expect((await readXlsx(bytes)).known?.agency).toBe("示范区人民政府");
  });

  it("is damaged when a sheet that it lists is not there", async () => {
    const lost = ({ [part.disputes]: _, ...others }: Workbook) => others;

    await expect(importWorkbook(filledForm, lost)).rejects.toMatchObject({
      code: "FILE-DAMAGED",
    });
  });
});

describe("a character that a sheet writes by its number", () => {
  it.each([
    ["the end of a line", "上级机关_x000D_\n乡镇", ["上级机关", "乡镇"]],
    ["any other", "上级机关_x4E0E_乡镇", ["上级机关与乡镇"]],
    ["an underscore that is meant as one", "上级_x005F_x4E0E_乡镇", ["上级_x4E0E_乡镇"]],
    ["what only looks like one", "上级_x4E0_乡镇", ["上级_x4E0_乡镇"]],
  ])("is read as it is meant: %s", async (_, text, lines) => {
    const { report } = await importWorkbook(filledForm, words(part.texts, "B7", text));

    expect(get(report as Draft, "introduction")).toEqual(lines);
  });
});

describe("short lines of text in a sheet", () => {
  it("are text, not tables of one column: agency, headings, signature", async () => {
    const lines = [
      "示范区人民政府",
      "2024年政府信息公开工作年度报告",
      "一、总体情况",
      "全年主动公开信息2186条。",
      "示范区人民政府办公室",
      "2025年1月20日",
    ];
    const rows = lines.map(
      (line) => `<row><c t="inlineStr"><is><t>${line}</t></is></c></row><row/>`,
    );
    const form = await importWorkbook({
      "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    });

    expect(told(form)).toEqual([]);
    expect(form.report).toMatchObject({
      agency: "示范区人民政府",
      year: 2024,
      sections: [{ body: ["全年主动公开信息2186条。"] }],
      signature: { agency: "示范区人民政府办公室", date: "2025-01-20" },
    });
  });
});
