import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/edition/edition.ts";
import type { Suggestion } from "../../../src/messages/suggestion.ts";
import { checkSums } from "../../../src/report/checks/sums.ts";
import { suggestRepairs } from "../../../src/report/repair/suggest-repairs.ts";
import { type Chance, chanceFrom } from "../../given/chance.ts";
import { editions } from "../../given/reports.ts";
import { type Planted, plantDigitSlip, plantSwap } from "./planted-slip.ts";
import { pick, randomFigures, reportWith } from "./random-report.ts";

const caseCount = 2000;
const slips = ["digit", "swap"] as const;

/** A planted slip, and the place its undoing has among the suggestions: 1 is the first. */
type Case = {
  readonly slip: (typeof slips)[number];
  readonly table: string;
  readonly place: number;
};

describe("the suggestions for a report with one slip", () => {
  it("have the true cells, with the true figures, among the first three in 95 % of 2,000 cases", () => {
    const cases = drawCases(chanceFrom(2024));

    const [first, firstThree] = [shareWithin(1, cases), shareWithin(3, cases)];
    console.info(describeShares(cases).join("\n"));
    expect(cases).toHaveLength(caseCount);
    expect(firstThree).toBeGreaterThanOrEqual(0.95);
    expect(first).toBeGreaterThanOrEqual(0.85);
  });
});

/** Half of each kind, both editions in turn. A slip that breaks no sum is no case. */
function drawCases(chance: Chance): Case[] {
  const cases: Case[] = [];
  while (cases.length < caseCount) {
    const slip = slips[cases.length % slips.length] ?? "digit";
    const found = drawCase(slip, chance);
    if (found) cases.push(found);
  }
  return cases;
}

function drawCase(slip: Case["slip"], chance: Chance): Case | undefined {
  const { edition } = pick(editions, chance);
  const planted = plant(slip, edition, chance);
  const report = reportWith(planted.figures, edition);
  if (checkSums(report).length === 0) return undefined;
  const place = 1 + suggestRepairs(report).findIndex((one) => undoes(one, planted));
  const [table = ""] = [...planted.meant.keys()].join().split(".");
  return { slip, table, place: place || Number.POSITIVE_INFINITY };
}

function plant(slip: Case["slip"], edition: Edition, chance: Chance): Planted {
  const right = randomFigures(edition, chance);
  return slip === "digit" ? plantDigitSlip(right, chance) : plantSwap(right, edition, chance);
}

function undoes({ changes }: Suggestion, { meant }: Planted): boolean {
  return (
    changes.length === meant.size &&
    changes.every(({ place, to }) => {
      const path = place.pointer.slice("/tables/".length).replaceAll("/", ".");
      return meant.get(path) === to;
    })
  );
}

function shareWithin(places: number, cases: readonly Case[]): number {
  return cases.filter(({ place }) => place <= places).length / cases.length;
}

function describeShares(cases: readonly Case[]): string[] {
  const groups = Map.groupBy(cases, ({ slip, table }) => `${slip} in ${table}`);
  return [["all" as const, cases] as const, ...groups].map(([name, some]) => {
    const [three, first] = [3, 1].map((places) => percent(shareWithin(places, some)));
    return `repair, ${name}: ${some.length} cases, among the first three ${three}, first ${first}`;
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
