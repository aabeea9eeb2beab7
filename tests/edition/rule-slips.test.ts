import { describe, expect, it } from "vitest";
import { editions as editionFiles } from "#templates";
import { ruleSlips } from "../../scripts/rule-slips.ts";
import type { SumRule } from "../../src/edition/edition.ts";

const [first] = editionFiles;

/** What is said of the edition's first rule with some members otherwise. */
function slipsWith(changed: Readonly<Record<string, unknown>>): string[] {
  if (!first) throw new Error("no edition");
  const [rule, ...rest] = first.rules;
  return ruleSlips({ ...first, rules: [{ ...rule, ...changed } as unknown as SumRule, ...rest] });
}

describe("an edition's rules.json", () => {
  it.each(editionFiles.map((files) => [files.edition.id, files] as const))(
    "of %s has no slip",
    (_, files) => {
      expect(ruleSlips(files)).toEqual([]);
    },
  );

  it.each([
    ["a severity", { severity: "fatal" }, 'severity "fatal" is none of error, warning, info'],
    ["a relation", { relation: "==" }, 'relation "==" is none of =, <=, >=, needs, with'],
    ["a direction", { along: "rows" }, 'along "rows" is none of row, column'],
    [
      "a table",
      { table: "request" },
      'no table "request"; there are disputes, proactive, requests',
    ],
    ["a column", { left: ["totl"] }, 'the table requests has no column "totl"'],
    ["a member", { waiveable: true }, '"waiveable" is unknown'],
    ["a stricter rule", { impliedBy: "T3-NONE" }, 'impliedBy "T3-NONE" is no rule of this file'],
  ])("that misspells %s is told with the file and the rule", (_, changed, slip) => {
    expect(slipsWith(changed).join("\n")).toContain(`templates/2019/rules.json, T3-ROW: ${slip}`);
  });

  it("that has a rule without a sentence is told in which languages", () => {
    expect(slipsWith({ id: "T3-NEW" })).toEqual([
      "templates/2019/rules.json, T3-NEW: no sentence in src/messages/zh-CN.ts",
      "templates/2019/rules.json, T3-NEW: no sentence in src/messages/en.ts",
    ]);
  });

  it("may hold a hint", () => {
    expect(slipsWith({ severity: "info" })).toEqual([]);
  });

  it("that adds up figures which stand in no one row is told", () => {
    const rule = { table: "proactive", left: ["made"], right: ["change"], along: "row" };

    expect(slipsWith({ ...rule, computes: false })).toContainEqual(
      expect.stringContaining("no row has all its figures"),
    );
  });
});
