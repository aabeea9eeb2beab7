import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/report/check-report.ts";
import {
  comparedWith,
  editions,
  foundFigures,
  sample,
  sampleBefore,
  set,
} from "../../given/reports.ts";

const cell = "tables.proactive.penalties.decisions";

describe("jumps from last year's figures", () => {
  it.each([
    ["five times as many", 200, 1000, false],
    ["more than five times as many", 200, 1001, true],
    ["less than a fifth", 1001, 200, true],
    ["six times as many, yet few", 20, 120, false],
    ["from nothing to many", 0, 101, true],
  ])("asks or not: %s", (_, last, now, isTold) => {
    const findings = foundFigures(
      set(sample("2021"), cell, now),
      comparedWith(set(sampleBefore("2021"), cell, last)),
    );

    expect(findings).toEqual(isTold ? ["T2-YOY /tables/proactive/penalties/decisions"] : []);
  });

  it("take 元 and 万元 for what they are", () => {
    const amount = "tables.proactive.procurement.amount";
    const last = set(sampleBefore("2019"), amount, { value: 103_526_000, unit: "元" });

    expect(foundFigures(sample("2019"), comparedWith(last))).toEqual([]);
  });

  it("are asked about across editions that print the figure under the same words", () => {
    const [edition2021] = editions.filter(({ edition }) => edition.id === "2021");
    if (!edition2021) throw new Error("no edition 2021");
    const { edition } = edition2021;
    const until = { ...edition, years: { from: 2021, to: 2024 } };
    const later = { ...edition, id: "2025", years: { from: 2025 } };
    const both = [until, later].map((one) => ({ ...edition2021, edition: one }));
    const draft = set(set(sample("2021"), "edition", "2025"), cell, 1001);
    set(draft, "year", 2025);
    const json = { value: draft, findings: [] };
    const last = comparedWith(set(sample("2021"), cell, 200));

    const { findings } = checkReport(json, { editions: both, fontSet: { has: () => true } }, last);

    expect(findings.map(({ rule }) => rule)).toContain("T2-YOY");
  });

  it("are not looked for where another edition prints other words", () => {
    const last = set(set(sample("2019"), "year", 2020), cell, 9);
    const draft = set(sample("2021"), "year", 2021);

    expect(foundFigures(draft, comparedWith(last)).filter((one) => one.startsWith("T2"))).toEqual(
      [],
    );
  });

  it("can be switched off", () => {
    const last = comparedWith(set(sampleBefore("2021"), cell, 1));

    expect(foundFigures(sample("2021"), { ...last, without: ["T2-YOY"] })).toEqual([]);
  });
});
