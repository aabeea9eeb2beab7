import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/messages/finding.ts";
import { printFinding } from "../../src/messages/print-finding.ts";
import type { Report } from "../../src/report/report.ts";
import { compareWithSum } from "../../src/rollup/compare.ts";
import { type Common, commonOf } from "../../src/rollup/judge-units.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { isMember } from "../../src/rollup/unit.ts";
import { check, type Draft, editionIds, set } from "../given/reports.ts";
import { randomDrafts, unitsOf } from "./random-unit.ts";

const agency = "示范区人民政府";

/** What the report of the whole, spoilt by a test, has otherwise than the sum of three units. */
function compare(spoil: (whole: Draft) => Draft, id = "2021"): Finding[] {
  const members = unitsOf(randomDrafts(id, 3)).filter(isMember);
  const common = commonOf(members) as Common;
  const { report, sums } = rollUp(members, common, agency);
  const whole = check(spoil(structuredClone(report) as Draft)).report as Report;
  return compareWithSum(whole, sums, common);
}

describe("the report of the whole against the sum of its parts", () => {
  it.each(editionIds)("is right when it is the sum (edition %s)", (id) => {
    expect(compare((whole) => whole, id)).toEqual([]);
  });

  it("differs in the cell that was changed, by so much", () => {
    const [found, ...others] = compare((whole) => {
      const { licensing } = (whole.tables as { proactive: Draft }).proactive;
      const { decisions } = licensing as { decisions: number };
      return set(whole, "tables.proactive.licensing.decisions", decisions + 5);
    });

    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: "AGG-T2", severity: "warning", difference: 5 });
    expect(found?.place.pointer).toBe("/tables/proactive/licensing/decisions");
  });

  it("names a part that is larger than the whole", () => {
    const lines = compare((whole) => set(whole, "tables.requests.received.total", 0)).map((one) =>
      printFinding(one),
    );

    expect(lines[0]).toContain("AGG-T3");
    expect(lines.slice(1).every((line) => line.includes("AGG-SUB"))).toBe(true);
    expect(lines[1]).toContain("下级单位“示范区第");
  });

  it("compares money of different units by its worth", () => {
    const inYuan = { value: 10_000_000_000, unit: "元" };
    const change = (whole: Draft) => set(whole, "tables.proactive.procurement.amount", inYuan);

    expect(compare(change, "2019").map(({ rule }) => rule)).toEqual(["AGG-T2"]);
  });

  it("leaves 规章 alone, since only the whole knows its own", () => {
    expect(compare((whole) => set(whole, "tables.proactive.rules.inForce", 3))).toEqual([]);
  });

  it("is not compared with parts of another year", () => {
    expect(compare((whole) => set(whole, "year", 2030)).map(({ rule }) => rule)).toEqual([
      "ROLLUP-YEAR",
    ]);
  });
});
