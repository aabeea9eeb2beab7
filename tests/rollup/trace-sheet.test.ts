import { describe, expect, it } from "vitest";
import { traceTexts } from "../../src/messages/tables/trace.ts";
import { type Common, commonOf } from "../../src/rollup/judge-units.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { traceSheet } from "../../src/rollup/trace-sheet.ts";
import { isMember } from "../../src/rollup/unit.ts";
import { writeXlsx } from "../../src/writers/xlsx/write-xlsx.ts";
import { set } from "../given/reports.ts";
import { findMistakes } from "../read-back/ooxml-schema.ts";
import { readSheet } from "../read-back/read-xlsx.ts";
import { randomDrafts, unitsOf } from "./random-unit.ts";

const drafts = randomDrafts("2021", 3);
set(drafts[0] ?? {}, "tables.proactive.licensing.decisions", { value: 7, note: "含委托" });
set(drafts[1] ?? {}, "tables.proactive.licensing.decisions", 0);
set(drafts[2] ?? {}, "tables.proactive.licensing.decisions", 5);
set(drafts[2] ?? {}, "tables.proactive.rules.inForce", 2);
const members = unitsOf(drafts).filter(isMember);
const { sums } = rollUp(members, commonOf(members) as Common, "示范区人民政府");
const bytes = await writeXlsx(traceSheet(sums, traceTexts("zh-CN")));
const rows = readSheet(bytes);

describe("the workbook that tells where the sums come from", () => {
  it("keeps the schema of Office Open XML", async () => {
    expect(await findMistakes(bytes, "xlsx")).toEqual([]);
  });

  it("has a line for each cell, and below it each unit's figure with its file and its note", () => {
    const at = rows.findIndex(([, row, , unit]) => row === "行政许可" && unit === "合计");

    expect(rows[0]?.slice(3)).toEqual(["单位", "文件", "数", "计量单位", "括注", "计入"]);
    expect(rows[at]?.[5]).toBe(12);
    expect(rows[at + 1]?.slice(3)).toEqual([
      "示范区第1局",
      "01.json",
      7,
      undefined,
      "含委托",
      "是",
    ]);
    expect(rows[at + 2]?.slice(3, 6)).toEqual(["示范区第3局", "03.json", 5]);
    expect(rows[at + 3]?.[1]).not.toBe("行政许可");
  });

  it("names what was not counted", () => {
    const others = rows.filter((row) => row.at(-1) === "否（只计本级）");

    expect(others.map((row) => row.slice(1, 6))).toEqual([
      ["规章", "现行有效件数", "示范区第3局", "03.json", 2],
    ]);
  });
});
