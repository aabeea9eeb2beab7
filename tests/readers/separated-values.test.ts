import { describe, expect, it } from "vitest";
import { spreadCells } from "../../src/document/tables/table-grid.ts";
import { readHtml } from "../../src/readers/html/read-html.ts";
import { importReport } from "../../src/readers/import-report.ts";
import type { SourceTable } from "../../src/readers/source.ts";
import { separatedRows } from "../../src/readers/text/separated-values.ts";
import { editions, get, sample } from "../given/reports.ts";
import { changedPage, samplePage } from "./html/sample-page.ts";

const known = editions.map(({ edition }) => edition);

/** The sheet of a page, a line a row: what merged cells cover is blank, as programs of sheets save it. */
function rowsOf(page: string): string[][] {
  const { blocks } = readHtml(new TextEncoder().encode(page));
  const rows = blocks.flatMap((one) => (one.type === "table" ? spread(one) : [[one.text]]));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}

function spread({ rows }: SourceTable): string[][] {
  const shares = rows[0]?.flatMap(({ colSpan }) => Array.from({ length: colSpan }, () => 1)) ?? [];
  return spreadCells({ rows, shares }).map((slots) =>
    slots.map(({ cell, corner }) => (corner ? cell.text.replaceAll("\n", "") : "")),
  );
}

function separated(rows: readonly (readonly string[])[], separator: string): string {
  const field = (text: string) =>
    /[",\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(field).join(separator)}\r\n`).join("");
}

const read = (bytes: Uint8Array, fileName: string) =>
  importReport(bytes, { fileName, editions: known });

describe("a report in a sheet that was saved as text", () => {
  it.each([
    ["with commas", ",", "年报.csv"],
    ["with tabs", "\t", "年报.txt"],
  ])("is read %s, all figures in their cells", async (_, separator, fileName) => {
    const text = separated(rowsOf(await samplePage()), separator);

    const { report, questions } = await read(new TextEncoder().encode(`\ufeff${text}`), fileName);

    expect(questions).toEqual([]);
    expect(get(report as never, "tables")).toEqual(sample("2021").tables);
  });

  it("may have its figures with thousands separators, in quotation marks", async () => {
    const page = await changedPage(">15320<", ">15,320<");

    const { report } = await read(
      new TextEncoder().encode(separated(rowsOf(page), ",")),
      "年报.csv",
    );

    expect(get(report as never, "tables.proactive.licensing.decisions")).toBe(15320);
  });
});

describe("the rows of separated values", () => {
  const lines = (line: string) => `${line}\n`.repeat(6);

  it("have fields in quotation marks, which hold breaks, separators and marks", () => {
    const [row] = separatedRows(lines('甲,"乙\n""丙"",丁",')) ?? [];

    expect(row).toEqual(["甲", '乙\n"丙",丁', ""]);
  });

  it.each([
    ["sentences with other commas", lines("一，二，三，四")],
    ["a few sentences with such commas", `${"正文。\n".repeat(9)}${lines("one, two, three")}`],
    ["lines of a page with tabs here and there", `${lines("甲\t1\t2")}乙\t3\n`],
    ["two or three lines", "甲,1,2\n乙,3,4\n"],
    ["a quotation without an end", `${lines("甲,1,2")}"乙,3,4\n`],
  ])("are none in %s", (_, text) => {
    expect(separatedRows(text)).toBeUndefined();
  });
});
