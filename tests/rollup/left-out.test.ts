import { describe, expect, it } from "vitest";
import { leftOutOf } from "../../src/rollup/left-out.ts";
import type { Unit } from "../../src/rollup/unit.ts";
import { isMember } from "../../src/rollup/unit.ts";
import { check, get, sample, set } from "../given/reports.ts";
import { anyPicture, picture, table } from "../report/own/bodies.ts";

function unit(file: string, ...more: readonly unknown[]): Unit {
  const draft = sample("2021");
  const body = [...more, ...(get(draft, "sections.0.body") as unknown[])];
  const pictures = new Map([["/sections/0/body/1/picture", { picture: anyPicture, findings: [] }]]);
  return { file, ...check(set(draft, "sections.0.body", body), { pictures }) };
}

describe("what a roll-up leaves out", () => {
  it("is told of each unit with tables or pictures of its own", () => {
    const units = [unit("甲.json"), unit("乙.json", table(), picture()), unit("丙.json", table())];

    const found = leftOutOf(units.filter(isMember));

    expect(
      found.map(({ rule, severity, parameters: { tables, pictures } }) => [
        rule,
        severity,
        tables,
        pictures,
      ]),
    ).toEqual([
      ["ROLLUP-OWN", "info", 1, 1],
      ["ROLLUP-OWN", "info", 1, 0],
    ]);
  });
});
