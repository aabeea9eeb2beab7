import { describe, expect, it } from "vitest";
import { gridNamed } from "../../src/edition/edition.ts";
import { exactSum } from "../../src/rollup/exact-sum.ts";
import { type Common, commonOf, judgeUnits } from "../../src/rollup/judge-units.ts";
import { type RollUp, rollUp } from "../../src/rollup/roll-up.ts";
import { isMember } from "../../src/rollup/unit.ts";
import { check, type Draft, editionIds, editionOf, get, set } from "../given/reports.ts";
import { randomDrafts, unitsOf } from "./random-unit.ts";

const agency = "示范区人民政府";

/** Rolls up drafts that are all right. */
function add(drafts: readonly Draft[]): RollUp {
  const read = unitsOf(drafts);
  const common = commonOf(read) as Common;
  const units = judgeUnits(read, common);
  expect(units.filter((unit) => !isMember(unit)).map(({ findings }) => findings)).toEqual([]);
  return rollUp(units.filter(isMember), common, agency);
}

describe.each(editionIds)("60 units of edition %s rolled up", (id) => {
  const drafts = randomDrafts(id, 60);
  const start = performance.now();
  const { report, trace, sums } = add(drafts);
  console.info(`edition ${id}: 60 units read, checked and rolled up in ${elapsed(start)} ms`);

  it("hold in every cell the sum of the units' cells", () => {
    for (const { field, grid, amount } of sums.filter(({ field }) => field.type !== "money")) {
      const path = `tables.${grid.name}.${field.path}`;
      const whole = drafts.reduce((sum, draft) => sum + Number(get(draft, path)), 0);
      expect(amount.value, path).toBe(whole);
      expect(get(report as Draft, path), path).toBe(whole);
    }
  });

  it("add money to the last 分, whatever its unit", () => {
    const fields = gridNamed(editionOf(id), "proactive")?.fields ?? [];
    const amounts = fields.filter(({ type }) => type === "money");

    expect(amounts).not.toEqual([]);
    for (const { path } of amounts) {
      const inFen = drafts.map((draft) => fen(get(draft, `tables.proactive.${path}`)));
      const whole = inFen.reduce((sum, one) => sum + one, 0n);
      expect(fen(get(report as Draft, `tables.proactive.${path}`)), path).toBe(whole);
    }
  });

  it("trace every cell to its contributors, who add up to it", () => {
    expect(Object.keys(trace.cells)).toHaveLength(sums.length);
    for (const [pointer, { value, from }] of Object.entries(trace.cells)) {
      if (from.some(({ unit }) => unit === "元")) continue;
      expect(exactSum(from.map((one) => one.value)), pointer).toBe(value);
      for (const one of from) {
        const draft = drafts.find((unit) => unit.agency === one.agency) as Draft;
        expect(get(draft, pointer.slice(1).replaceAll("/", ".")), pointer).toBe(one.value);
      }
    }
  });

  it("make a report that passes the checks of its figures", () => {
    const { findings } = check(report);

    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(
      findings.map(({ rule }) => rule).filter((rule) => /SUM|ROW|-ID|CARRY/.test(rule)),
    ).toEqual([]);
  });
});

describe("the 规章 of a roll-up", () => {
  it("are those of the government itself; others are named, not counted", () => {
    const [one = {}, two = {}] = randomDrafts("2021", 2);
    set(one, "agency", "示范市人民政府办公室");
    set(one, "tables.proactive.rules.inForce", 7);
    set(two, "tables.proactive.rules.inForce", 6);
    const units = unitsOf([one, two]).filter(isMember);

    const { trace } = rollUp(units, commonOf(units) as Common, "示范市人民政府");

    const cell = trace.cells["/tables/proactive/rules/inForce"];
    expect(cell).toEqual({
      value: 7,
      from: [{ agency: "示范市人民政府办公室", file: "01.json", value: 7 }],
      notCounted: [{ agency: "示范区第2局", file: "02.json", value: 6 }],
    });
  });
});

describe("the annotation of a cell", () => {
  it("is kept in the trace, since no sum can keep it", () => {
    const [one = {}] = randomDrafts("2021", 1);
    set(one, "tables.proactive.normativeDocuments.issued", { value: 4, note: "其中修订1件" });

    const { trace, report } = add([one]);

    expect(get(report as Draft, "tables.proactive.normativeDocuments.issued")).toBe(4);
    expect(trace.cells["/tables/proactive/normativeDocuments/issued"]?.from).toEqual([
      { agency: "示范区第1局", file: "01.json", value: 4, note: "其中修订1件" },
    ]);
  });
});

describe("sums of decimal numbers", () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[77903.8, 5236.48, 0.000001], 83140.280001],
    [[-3, 2.5], -0.5],
    [[-0.5, 0.25], -0.25],
    [[], 0],
  ])("of %j are %d, as on paper", (values, whole) => {
    expect(exactSum(values)).toBe(whole);
  });
});

function elapsed(start: number): string {
  return (performance.now() - start).toFixed(0);
}

/** 分: 万元 with six decimals, 元 with two. */
function fen(cell: unknown): bigint {
  const { value, unit } = cell as { value: number; unit: string };
  return typeof cell === "number"
    ? BigInt(Math.round(cell * 1_000_000))
    : BigInt(Math.round(value * (unit === "元" ? 100 : 1_000_000)));
}
