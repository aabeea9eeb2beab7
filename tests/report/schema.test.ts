import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/report/schema/schema.ts";
import { editionIds, editionOf, example, sample, set } from "../given/reports.ts";

const ajv = new Ajv2020.default({ strict: true, strictRequired: false, formats: { date: true } });
const schemas = new Map(editionIds.map((id) => [id, ajv.compile(reportSchema(editionOf(id)))]));

/** Whether a draft fits the edition's schema; the date format is left to the program's own check. */
function fits(id: string, draft: unknown): boolean | undefined {
  return schemas.get(id)?.(draft);
}

describe("the JSON Schema of an edition", () => {
  it.each(editionIds)("accepts the sample of the %s edition", (id) => {
    expect(fits(id, sample(id))).toBe(true);
  });

  it.each([
    ["2019", "huaiyin-2019"],
    ["2021", "hongze-2024"],
    ["2021", "yangli-2025"],
  ])("of %s accepts the example %s", (id, name) => {
    expect(fits(id, example(name))).toBe(true);
  });

  it("refuses the example hongze-2023, which has one row for three", () => {
    expect(fits("2021", example("hongze-2023"))).toBe(false);
  });

  it.each([
    ["an unknown key", "agencies", "甲局"],
    ["a misspelt row", "tables.requests.grantet", {}],
    ["a text for a number", "tables.requests.granted.total", "二十四"],
    ["a negative count", "tables.disputes.review.upheld", -1],
    ["a missing leaf", "tables.disputes.review.upheld", undefined],
    ["an unknown section", "sections", [{ id: "overveiw" }]],
    ["a section of nothing", "sections", [{}]],
  ])("refuses %s", (_, path, value) => {
    expect(fits("2021", set(sample("2021"), path, value))).toBe(false);
  });

  it.each([
    [5236.4, true],
    ["5236.40", true],
    ["5236.40²", false],
    ["41 9", false],
  ])("takes the amount %j: %s", (amount, isTaken) => {
    expect(fits("2021", set(sample("2021"), "tables.proactive.fees.amount", amount))).toBe(isTaken);
  });

  it.each([["注：含上年结转。\n另有1件撤回。"], [["注：1.含上年结转。", "2.另有1件撤回。"]]])(
    "accepts the note %j under a table",
    (note) => {
      expect(fits("2021", set(sample("2021"), "sections.3.note", note))).toBe(true);
    },
  );

  const table = { header: [["项目", { text: "数量", colSpan: 2 }]], rows: [["图解", 12, "3"]] };
  const picture = { file: "图/1.png", alt: "各类解读的比例" };

  it.each([
    [{ table }, true],
    [
      {
        table: { ...table, id: "解读", caption: "表1 情况", headerColumns: 0, note: ["注：甲。"] },
      },
      true,
    ],
    [{ table: { ...table, rows: [[{ text: 5, rowSpan: 1, align: "right" }, 1, 2]] } }, true],
    [{ picture: { ...picture, id: "a", caption: "图1 情况", widthMm: 120 } }, true],
    [{ picture: { data: "AAAA", alt: "图" } }, true],
    [{ note: "注：甲。" }, true],
    [{ heading: "甲", body: [{ table }, { picture }, { note: "注：甲。" }] }, true],
    [{ table: { ...table, rows: [] } }, false],
    [{ table: { ...table, rows: [[null]] } }, false],
    [{ table: { rows: table.rows } }, false],
    [{ table: { ...table, id: "a b" } }, false],
    [{ table: { ...table, rows: [[{ text: 5, colSpan: 0 }]] } }, false],
    [{ table, note: "注：甲。" }, false],
    [{ picture: { file: "1.png" } }, false],
    [{ picture: { alt: "图" } }, false],
    [{ picture: { ...picture, data: "AAAA" } }, false],
    [{ picture: { ...picture, widthMm: 9 } }, false],
    [{ picture: { ...picture, alt: " " } }, false],
  ])("takes %j in a body: %s", (item, isTaken) => {
    expect(fits("2021", set(sample("2021"), "sections.0.body", ["甲", item]))).toBe(isTaken);
  });

  it("lets totals be left out, since they are computed", () => {
    const draft = sample("2021");
    set(draft, "tables.requests.closed", undefined);
    set(draft, "tables.disputes.review.total", undefined);

    expect(fits("2021", draft)).toBe(true);
  });

  it.each(editionIds)("describes every cell of %s in Chinese", (id) => {
    const schema = JSON.stringify(reportSchema(editionOf(id)));

    for (const { labels } of editionOf(id).grids.flatMap(({ fields }) => fields)) {
      expect(schema).toContain(`${labels.row} / ${labels.column}`.replaceAll('"', '\\"'));
    }
  });
});
