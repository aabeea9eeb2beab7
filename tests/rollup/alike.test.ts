import { describe, expect, it } from "vitest";
import { alikeOf } from "../../src/rollup/alike.ts";
import { isMember } from "../../src/rollup/unit.ts";
import { type Draft, sample, set } from "../given/reports.ts";
import { unitsOf } from "./random-unit.ts";

const told = (drafts: readonly Draft[]) =>
  alikeOf(unitsOf(drafts).filter(isMember)).map(
    ({ rule, parameters }) => `${rule} ${parameters.l}`,
  );

const named = (agency: string, draft = sample("2021")) => set(draft, "agency", agency);

describe("units with the same figures", () => {
  it("are told: one unit may have sent two files with its name written in two ways", () => {
    expect(told([named("示范区教育局"), named("区教育局")])).toEqual([
      "ROLLUP-ALIKE “示范区教育局”（01.json）、“区教育局”（02.json）",
    ]);
  });

  it("are not told where a single figure differs", () => {
    const other = set(named("示范区水利局"), "tables.proactive.penalties.decisions", 1287);

    expect(told([named("示范区教育局"), other])).toEqual([]);
  });

  it("are not told of those that had nothing, or hardly anything, to report", () => {
    const zero = (value: unknown): unknown =>
      typeof value === "object" && value !== null && !("value" in value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, zero(inner)]))
        : 0;
    const empty = (agency: string) =>
      named(agency, {
        ...sample("2021"),
        tables: zero(sample("2021").tables),
        sections: undefined,
      });

    expect(told([empty("甲街道"), empty("乙街道")])).toEqual([]);
  });
});
