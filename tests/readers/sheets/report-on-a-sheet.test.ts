import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { readXlsx } from "../../../src/readers/xlsx/read-xlsx.ts";
import { editionIds, editions, sample } from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { canonical } from "../canonical.ts";
import { numbersOf } from "../judge.ts";
import { officeFile, sheetParts } from "../office-file.ts";
import { reportCells, sheetLayouts, stackTables } from "./report-sheets.ts";
import { sheetFile } from "./sheet-file.ts";

const known = editions.map(({ edition }) => edition);

async function read(bytes: Uint8Array) {
  const { report, questions, findings } = await importReport(bytes, { editions: known });
  return {
    report: canonical(report),
    asked: questions.map(({ code }) => code),
    told: findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("IMPORT-")),
  };
}

const expected = (id: string) => ({ report: canonical(sample(id)), asked: [], told: [] });

const cases = Object.entries(sheetLayouts).flatMap(([name, layout]) =>
  editionIds.map((id) => ({ name, layout, id })),
);

describe("a report that is kept on one sheet", () => {
  it.each(cases)("is the whole report, edition $id: $name", async ({ layout, id }) => {
    expect(await read(await sheetFile(await reportCells(id, layout)))).toEqual(expected(id));
  });

  it.each(["xls", "ods"])(
    "is the whole report, saved by LibreOffice: %s",
    async (format) => {
      const files = Object.fromEntries(
        await Promise.all(
          cases.map(async ({ layout, id }, index) => [
            `sheet-${index}`,
            await sheetFile(await reportCells(id, layout)),
          ]),
        ),
      );
      const saved = await saveAll(files, "xlsx", format);

      for (const [index, { name, id }] of cases.entries()) {
        const file = saved.get(`sheet-${index}`) ?? new Uint8Array();
        expect({ name, ...(await read(file)) }).toEqual({ name, ...expected(id) });
      }
    },
    120_000,
  );
});

describe("the day of a signature that a cell holds", () => {
  it.each(["yyyy/m/d", "yyyy-mm-dd", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"])(
    "is that of the signature, shown as %s",
    async (format) => {
      const line = (row: number, text: string) =>
        `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
      const rows = line(1, "一、总体情况") + line(2, "本年如下。") + line(3, "示范区人民政府");
      const day = '<row r="4"><c r="A4" s="1"><v>45677</v></c></row>';
      const bytes = await officeFile({
        ...sheetParts(`<sheetData>${rows}${day}</sheetData>`),
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font/></fonts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`,
      });
      const { report } = await importReport(bytes, { editions: known });

      expect(report).toMatchObject({
        signature: { agency: "示范区人民政府", date: "2025-01-20" },
      });
    },
  );
});

describe("the tables of a sheet", () => {
  it("are tables each, with only blank rows between them that the file leaves out", async () => {
    const cells = await reportCells("2021", (blocks) => stackTables(blocks, 1));
    const { report } = await importReport(await sheetFile(cells), { editions: known });

    expect(numbersOf(report)).toEqual(numbersOf(sample("2021")));
  });

  it.each([
    ["labels go on over a blank row", /^（三）不予公开/],
    ["each band stands behind a blank row", /^第二十条第/],
  ])("keep their figures where %s", async (_, label) => {
    const cells = await reportCells("2021", (blocks) => stackTables(blocks, 1));
    const rows = cells.filter(({ text }) => label.test(text)).map(({ row }) => row);
    const moved = cells.map((cell) => {
      const before = rows.filter((row) => row <= cell.row).length;
      return { ...cell, row: cell.row + before };
    });
    const { report } = await importReport(await sheetFile(moved), { editions: known });

    expect(numbersOf(report)).toEqual(numbersOf(sample("2021")));
  });

  it("keep sentences in their cells: remarks, measures", async () => {
    const rows = [
      ["序号", "存在问题", "改进措施", "备注"],
      ["1", "解读形式较为单一。", "一、丰富解读形式。", ""],
      ["2", "答复文书不够规范。", "二、统一文书格式。", "已完成。"],
    ];
    const cells = rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ row, column, text })),
    );
    const { blocks } = await readXlsx(await sheetFile(cells));

    expect(blocks.map(({ type }) => type)).toEqual(["table"]);
  });
});
