import { describe, expect, it } from "vitest";
import {
  check,
  comparedWith,
  type Draft,
  editionIds,
  foundFigures,
  sample,
  sampleBefore,
  set,
} from "../../given/reports.ts";

describe.each(editionIds)("figures carried over from last year in the %s edition", (id) => {
  it("agree in the samples", () => {
    expect(foundFigures(sample(id), comparedWith(sampleBefore(id)))).toEqual([]);
  });

  it("are compared column by column", () => {
    const last = set(sampleBefore(id), "tables.requests.carriedOut.enterprise", 3);

    const { findings } = check(sample(id), comparedWith(last));

    expect(findings.filter(({ rule }) => rule === "T3-CARRY")).toMatchObject([
      {
        severity: "error",
        place: { pointer: "/tables/requests/carriedIn/enterprise" },
        read: 1,
        expected: 3,
        difference: -2,
        compared: [
          "/tables/requests/carriedIn/enterprise",
          "previous#/tables/requests/carriedOut/enterprise",
        ],
        basis: "上年结转即上一年度年报的“结转下年度继续办理”",
      },
    ]);
  });

  it("may differ where a note under the table explains it: a warning is left", () => {
    const draft = sample(id);
    const sections = draft.sections as Draft[];
    set(sections.find((one) => one.id === "requests") as Draft, "note", "注：机构改革划入1件。");
    const last = set(sampleBefore(id), "tables.requests.carriedOut.enterprise", 0);

    const { findings } = check(draft, comparedWith(last));

    expect(findings.filter(({ rule }) => rule === "T3-CARRY")).toMatchObject([
      { severity: "warning" },
    ]);
  });

  it("are not judged without last year's report, or where it lacks the figure", () => {
    const last = set(sampleBefore(id), "tables.requests", undefined);

    expect(foundFigures(sample(id))).toEqual([]);
    expect(foundFigures(sample(id), comparedWith(last))).toEqual([]);
  });
});

describe("last year's report", () => {
  it("may be of the other edition: applications are compared, 主动公开 is not", () => {
    const last = set(sample("2019"), "year", 2020);
    const draft = set(sample("2021"), "year", 2021);

    expect(foundFigures(draft, comparedWith(last))).toEqual([
      "T3-CARRY /tables/requests/carriedIn/naturalPerson",
      "T3-CARRY /tables/requests/carriedIn/total",
    ]);
  });

  it("of any other year is not compared, with a word about it", () => {
    const last = set(sampleBefore("2021"), "year", 2022);
    set(last, "tables.requests.carriedOut.total", 9);

    const { findings } = check(sample("2021"), comparedWith(last));

    expect(findings.map(({ rule }) => rule)).not.toContain("T3-CARRY");
    expect(findings.find(({ rule }) => rule === "PREVIOUS-YEAR")).toMatchObject({
      severity: "warning",
      parameters: { l: 2022, r: 2023 },
    });
  });
});

describe("documents in force in the 2021 edition", () => {
  const row = "tables.proactive.normativeDocuments";

  it("are last year's, plus those issued, less those repealed", () => {
    const draft = set(sample("2021"), `${row}.inForce`, 30);

    const { findings } = check(draft, comparedWith(sampleBefore("2021")));

    expect(findings.filter(({ rule }) => rule === "T2-FLOW")).toMatchObject([
      {
        severity: "warning",
        parameters: { row: "行政规范性文件", l: 30, p: 29, i: 4, q: 2, r: 31, d: -1 },
        read: 30,
        expected: 31,
      },
    ]);
  });

  it.each([
    ["as many as were issued", 2, []],
    ["fewer than were issued and not repealed", 1, ["T2-FLOW0"]],
  ])("are looked at without last year's report: %s", (_, inForce, expected) => {
    const draft = set(sample("2021"), `${row}.inForce`, inForce);

    expect(rulesOf(draft)).toEqual(expected);
  });

  it("are told wrong once, by the stricter rule that knows last year's figure", () => {
    const draft = set(sample("2021"), `${row}.inForce`, 1);

    expect(foundFigures(draft, comparedWith(sampleBefore("2021")))).toEqual([
      "T2-FLOW /tables/proactive/normativeDocuments/inForce",
    ]);
  });
});

describe("proactive disclosure in the 2019 edition", () => {
  it.each([
    ["more published than made", "normativeDocuments.published", 5, "T2A-PUB"],
    ["fewer in all than this year", "normativeDocuments.publishedInAll", 3, "T2A-TOT"],
    ["more items taken away than there were", "licensing.change", -387, "T2A-NEG"],
    ["projects without money", "procurement.amount", { value: 0, unit: "万元" }, "T2A-PROC"],
    ["money without projects", "procurement.projects", 0, "T2A-PROC"],
  ])("finds %s", (_, path, value, rule) => {
    const draft = set(sample("2019"), `tables.proactive.${path}`, value);

    expect(rulesOf(draft)).toEqual([rule]);
  });

  it.each([
    ["as many published as made", "normativeDocuments.published", 4],
    ["as many in all as this year", "normativeDocuments.publishedInAll", 4],
    ["a single item left", "licensing.change", -385],
  ])("accepts %s", (_, path, value) => {
    const draft = set(sample("2019"), `tables.proactive.${path}`, value);

    expect(rulesOf(draft)).toEqual([]);
  });

  it("finds decisions where no item is left, and no fault where there are none either", () => {
    const draft = set(sample("2019"), "tables.proactive.penalties.change", -2104);

    expect(rulesOf(draft)).toEqual(["T2A-NOITEM"]);
    expect(rulesOf(set(draft, "tables.proactive.penalties.decisions", 0))).toEqual([]);
  });

  it("accepts that there was no procurement at all", () => {
    const draft = set(sample("2019"), "tables.proactive.procurement", {
      projects: 0,
      amount: { value: 0, unit: "元" },
    });

    expect(rulesOf(draft)).toEqual([]);
  });

  it.each([
    ["out of nothing", 0, 0, 7, true],
    ["more than last year's and this year's", 89, 77, 250, true],
    ["last year's and this year's", 89, 77, 166, false],
    ["fewer, since some were repealed", 89, 77, 120, false],
    ["fewer than last year's", 89, 0, 60, false],
  ])("looks at what is published in all, year by year: %s", (_, last, published, now, isTold) => {
    const row = "tables.proactive.normativeDocuments";
    const draft = set(set(sample("2019"), `${row}.published`, published), `${row}.made`, published);
    const before = set(sampleBefore("2019"), `${row}.publishedInAll`, last);
    set(set(before, `${row}.published`, 0), `${row}.made`, 0);

    const { findings } = check(set(draft, `${row}.publishedInAll`, now), comparedWith(before));

    expect(findings.filter(({ rule }) => rule === "T2A-FLOW")).toMatchObject(
      isTold
        ? [
            {
              severity: "warning",
              place: { pointer: "/tables/proactive/normativeDocuments/publishedInAll" },
              parameters: { l: now, p: last, i: published, r: last + published },
              compared: [
                "/tables/proactive/normativeDocuments/publishedInAll",
                "previous#/tables/proactive/normativeDocuments/publishedInAll",
                "/tables/proactive/normativeDocuments/published",
              ],
            },
          ]
        : [],
    );
    expect(rulesOf(draft)).not.toContain("T2A-FLOW");
  });

  it.each([
    [0, false],
    ["0", false],
    [{ value: 0 }, false],
    [1, true],
    [{ value: 22.5 }, true],
  ])("asks for the unit of money, not for that of nothing: %j", (amount, isTold) => {
    const draft = set(sample("2019"), "tables.proactive.procurement", { projects: 1, amount });

    expect(rulesOf(draft).includes("T2A-UNIT")).toBe(isTold);
  });

  it("derives last year's items from last year's report", () => {
    const last = set(sampleBefore("2019"), "tables.proactive.fees.change", 1);

    const { findings } = check(sample("2019"), comparedWith(last));

    expect(findings.filter(({ rule }) => rule === "T2A-NEXT")).toMatchObject([
      { place: { pointer: "/tables/proactive/fees/itemsLastYear" }, read: 14, expected: 15 },
    ]);
  });
});

function rulesOf(draft: Draft): string[] {
  return foundFigures(draft).map((one) => one.split(" ")[0] ?? "");
}
