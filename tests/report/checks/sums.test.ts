import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/edition/edition.ts";
import { sumLines } from "../../../src/report/checks/sum-lines.ts";
import { check, editionIds, editionOf, found, get, sample, set } from "../../given/reports.ts";

/** Every cell that a sum rule of the edition speaks of. */
function summedFields(id: string): { table: string; field: Field }[] {
  const { rules, grids } = editionOf(id);
  return grids.flatMap((grid) => {
    const lines = rules
      .filter(({ table }) => table === grid.name)
      .flatMap((rule) => sumLines(rule, grid));
    const paths = new Set(lines.flatMap(({ left, right }) => [...left, ...right]));
    return [...paths].map((field) => ({ table: grid.name, field }));
  });
}

const everyCell = editionIds.flatMap((id) =>
  summedFields(id).map(({ table, field }) => ({ id, table, path: field.path })),
);

describe("the sums of the tables", () => {
  it.each([
    ["2019", 23 * 7 + 15],
    ["2021", 25 * 7 + 15],
  ])("cover every cell of requests and disputes in the %s edition", (id, count) => {
    expect(everyCell.filter((cell) => cell.id === id)).toHaveLength(count);
  });

  it("find a wrong number in any cell that a rule covers, at that very cell", () => {
    const missed = everyCell.filter(({ id, table, path }) => {
      const place = `tables.${table}.${path}`;
      const draft = sample(id);
      set(draft, place, Number(get(draft, place)) + 1);
      const pointer = `/${place.replaceAll(".", "/")}`;
      const findings = check(draft).findings.filter(({ severity }) => severity === "error");
      return !findings.some((one) => one.place.pointer === pointer || accuses(one, pointer, table));
    });

    expect(missed).toEqual([]);
  });

  /** A row of disputes has one sum alone: it names its total and lists the cells it adds up. */
  function accuses(one: { compared?: readonly string[] }, pointer: string, table: string): boolean {
    return table === "disputes" && one.compared?.includes(pointer) === true;
  }

  it("find a wrong number of any size", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyCell),
        fc.integer({ min: 1, max: 1_000_000 }),
        ({ id, table, path }, slip) => {
          const place = `tables.${table}.${path}`;
          const draft = sample(id);
          set(draft, place, Number(get(draft, place)) + slip);

          expect(found(draft).some((one) => /^T[34]-/.test(one))).toBe(true);
        },
      ),
    );
  });

  it("say by how much, and which cells were added up", () => {
    const draft = set(sample("2021"), "tables.disputes.review.total", 14);

    expect(check(draft).findings).toMatchObject([
      {
        rule: "T4-SUM",
        severity: "error",
        read: 14,
        expected: 4,
        difference: 10,
        compared: ["total", "upheld", "corrected", "other", "pending"].map(
          (column) => `/tables/disputes/review/${column}`,
        ),
      },
    ]);
  });

  it("do not judge a line that lacks a figure", () => {
    const draft = set(sample("2021"), "tables.disputes.review.upheld", "");

    expect(found(draft)).toEqual(["NUM-BLANK /tables/disputes/review/upheld"]);
  });
});

describe("totals that were left out", () => {
  it("are computed, those of totals included, and each is reported", () => {
    const complete = sample("2021");
    const rows = complete.tables as { requests: Record<string, unknown> };
    const draft = structuredClone(complete);
    set(draft, "tables.requests.closed", undefined);
    set(draft, "tables.requests.granted.total", undefined);

    const { report, findings } = check(draft);

    const closed = rows.requests.closed as Record<string, number>;
    for (const [column, value] of Object.entries(closed)) {
      expect(report?.tables.requests?.get(`closed.${column}`)?.value).toBe(value);
    }
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual(
      Array.from({ length: 8 }, () => ["TOTAL-COMPUTED", "info"]),
    );
  });

  it("that are wrong are corrected on request only, with a list of the changes", () => {
    const draft = set(sample("2021"), "tables.requests.closed.total", 65);

    expect(found(draft).some((one) => one.startsWith("T3-"))).toBe(true);
    const { report, findings } = check(draft, { totals: "correct" });
    expect(report?.tables.requests?.get("closed.total")?.value).toBe(56);
    expect(findings).toMatchObject([{ rule: "TOTAL-CORRECTED", read: "65", expected: 56 }]);
  });
});
