import { describe, expect, it } from "vitest";
import { matrixTexts } from "../../src/messages/tables/matrix.ts";
import { makeMatrix } from "../../src/rollup/matrix.ts";
import { matrixSheet } from "../../src/rollup/matrix-sheet.ts";
import { writeXlsx } from "../../src/writers/xlsx/write-xlsx.ts";
import { set } from "../given/reports.ts";
import { readWorkbook } from "../office.ts";
import { findMistakes } from "../read-back/ooxml-schema.ts";
import { all, listParts, readPart, value } from "../read-back/read-docx.ts";
import { readSheet } from "../read-back/read-xlsx.ts";
import { fileName, randomDrafts, unitsOf } from "./random-unit.ts";

/** 60 units, of which the second and the fifth have wrong totals, and one a bold name. */
const drafts = randomDrafts("2021", 60);
set(drafts[1] ?? {}, "tables.disputes.review.total", 999);
set(drafts[4] ?? {}, "tables.disputes.lawsuit.direct.total", 998);
set(drafts[4] ?? {}, "tables.requests.granted.total", 99999);
set(drafts[5] ?? {}, "agency", "=1+1局");

const matrix = makeMatrix(unitsOf(drafts));
const write = () => writeXlsx(matrixSheet(matrix, matrixTexts("zh-CN")));

describe("the matrix of checks", () => {
  it("says of every unit whether it passed, and how often each rule found something", () => {
    expect(matrix.units).toHaveLength(60);
    expect(matrix.units[0]).toMatchObject({ unit: "示范区第1局", state: "passed", errors: 0 });
    expect(matrix.units[1]).toMatchObject({
      state: "returned",
      rules: { "T4-SUM": { errors: 1, warnings: 0 } },
    });
  });

  it("adds up what every column holds", () => {
    const errors = matrix.units.reduce((sum, unit) => sum + unit.errors, 0);

    expect(matrix.total).toMatchObject({ passed: 58, returned: 2, errors });
    expect(matrix.total.rules["T4-SUM"]).toEqual({ errors: 2, warnings: 0 });
  });
});

describe("the workbook of the matrix", () => {
  it("keeps the schema of Office Open XML", async () => {
    expect(await findMistakes(await write(), "xlsx")).toEqual([]);
  });

  it("holds a row for each unit and a row of totals", async () => {
    const [heads = [], , ...rows] = readSheet(await write());

    expect(heads.slice(0, 5)).toEqual(["单位", "文件", "结果", "错误", "警告"]);
    expect(heads.slice(5)).toEqual(Object.keys(matrix.total.rules));
    expect(rows.map(([, file]) => file)).toEqual([
      ...drafts.map((_, at) => fileName(at)),
      undefined,
    ]);
    expect(rows[1]?.slice(0, 4)).toEqual(["示范区第2局", "02.json", "退回", 1]);
    expect(rows[1]?.[heads.indexOf("T4-SUM")]).toBe(1);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(["合计", undefined, "58 个通过，2 个退回"]);
  });

  it("has what each rule says under its code", async () => {
    const [heads = [], names = []] = readSheet(await write());

    expect(names[heads.indexOf("T4-SUM")]).toBe(
      "“…”总计为 …，与结果维持、结果纠正、其他结果、尚未审结之和 … 不符，相差 …。",
    );
    expect(names.filter(Boolean)).toHaveLength(heads.length - 5);
  });

  it("says who still has to be asked, and counts nobody as passed who has", async () => {
    const [unit, ...others] = unitsOf(drafts.slice(0, 3));
    if (!unit) throw new Error("no unit");
    const about = { id: "q1", pointer: "/year", parameters: { l: 2021 }, where: "" };
    const question = { ...about, code: "ASK-YEAR", alternatives: ["2021"] } as const;
    const asked = makeMatrix([{ ...unit, file: "甲.docx", questions: [question] }, ...others]);

    const rows = readSheet(await writeXlsx(matrixSheet(asked, matrixTexts("zh-CN"))));

    expect(rows[2]?.slice(1, 3)).toEqual(["甲.docx", "待核"]);
    expect(rows.at(-1)?.[2]).toBe("1 个通过，1 个退回，1 个待核");
  });

  it("shows what stands in the name of a file, so that the sheet stays one", async () => {
    const [unit] = unitsOf(drafts.slice(0, 1));
    if (!unit) throw new Error("no unit");
    const named = makeMatrix([{ ...unit, file: "甲\u0001\u202E.json" }]);

    const bytes = await writeXlsx(matrixSheet(named, matrixTexts("zh-CN")));

    expect(readSheet(bytes)[2]?.[1]).toBe("甲[U+0001][U+202E].json");
    expect(await findMistakes(bytes, "xlsx")).toEqual([]);
  });

  it("opens in LibreOffice with every unit, and no name computed", async () => {
    const lines = (await readWorkbook(await write())).trim().split("\n");

    for (const { unit } of matrix.units) {
      expect(lines.filter((line) => line.split(",").includes(unit))).toHaveLength(1);
    }
  });

  it("takes no name for a formula", async () => {
    expect(readSheet(await write())[7]?.[0]).toBe("=1+1局");
  });

  it("keeps the heads and the units' names in sight", async () => {
    const sheet = readPart(await write(), "xl/worksheets/sheet1.xml");

    expect(value(sheet, "pane", "state")).toBe("frozen");
    expect(value(sheet, "pane", "topLeftCell")).toBe("B3");
    expect(all(sheet, "col").map(({ attributes }) => Number(attributes.width) >= 8)).not.toContain(
      false,
    );
  });

  it("is the same in every run, and bears no date of the clock", async () => {
    const [one, two] = [await write(), await write()];

    expect(Buffer.from(one).equals(two)).toBe(true);
    expect(new Set(listParts(one).map(({ date }) => date))).toEqual(new Set([0x00210000]));
  });
});
