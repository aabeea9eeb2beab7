import { describe, expect, it } from "vitest";
import { type Common, commonOf, judgeUnits } from "../../src/rollup/judge-units.ts";
import type { Unit } from "../../src/rollup/unit.ts";
import { set } from "../given/reports.ts";
import { randomDrafts, unitsOf } from "./random-unit.ts";

/** The errors of each unit that has some: its file and their rules. */
function failures(read: readonly Unit[], year?: number): string[] {
  return judgeUnits(read, commonOf(read, year) as Common).flatMap(({ file, findings }) => {
    const rules = findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
    return rules.length > 0 ? [`${file} ${rules.join(" ")}`] : [];
  });
}

describe("units that cannot be added up", () => {
  const [one = {}, two = {}, three = {}] = randomDrafts("2021", 3);

  it("are those of another year than most", () => {
    const units = unitsOf([
      { ...one, year: 2023 },
      { ...two, year: 2024 },
      { ...three, year: 2024 },
    ]);

    expect(failures(units)).toEqual(["01.json ROLLUP-YEAR"]);
    expect(failures(units, 2023)).toEqual(["02.json ROLLUP-YEAR", "03.json ROLLUP-YEAR"]);
  });

  it("are those of another edition than most", () => {
    const [old = {}] = randomDrafts("2019", 1);

    expect(failures(unitsOf([one, two, { ...old, year: one.year }]))).toEqual([
      "03.json ROLLUP-EDITION",
    ]);
  });

  it("are those given twice", () => {
    expect(failures(unitsOf([one, two, one]))).toEqual(["03.json ROLLUP-TWICE"]);
  });

  it("are those given twice under a name that is typed otherwise", () => {
    const spaced = {
      ...one,
      agency: String(one.agency).replace("第", " 第　").replace(/\d/, "１"),
    };
    const plain = { ...one, agency: String(one.agency).replace(/\d/, "1") };

    expect(failures(unitsOf([plain, two, spaced]))).toEqual(["03.json ROLLUP-TWICE"]);
  });

  it("are those with money of no unit", () => {
    const [old = {}] = randomDrafts("2019", 1);
    const draft = set(structuredClone(old), "tables.proactive.procurement.amount", 12.5);

    expect(failures(unitsOf([draft]))).toEqual(["01.json ROLLUP-UNIT"]);
  });

  it("are those with errors of their own", () => {
    const wrong = set(structuredClone(two), "tables.disputes.review.total", 999);

    expect(failures(unitsOf([one, wrong]))).toEqual(["02.json T4-SUM"]);
  });
});
