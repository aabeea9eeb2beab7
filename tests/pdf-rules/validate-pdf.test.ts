import { describe, expect, it } from "vitest";
import { defects, good } from "./seeded.ts";
import { rules, validateFile } from "./validate-pdf.ts";

const firstClause = (clauses: string) => clauses.split(" · ")[0] ?? "";

describe("the rules for PDFs", () => {
  it("find nothing in a good file", () => {
    expect(validateFile(good)).toEqual([]);
  });

  it.each(defects)("find %s: %s", (_, clause, spoil) => {
    const broken = validateFile(spoil(good)).map(({ clauses }) => firstClause(clauses));

    expect(broken).toContain(clause);
  });

  it("are named by their first clause, each by its own", () => {
    const names = rules.map(({ clauses }) => firstClause(clauses));

    expect(new Set(names).size).toBe(names.length);
  });

  it("are each broken by one of these defects at least", () => {
    const names = rules.map(({ clauses }) => firstClause(clauses));
    const broken = new Set(defects.map(([, clause]) => clause));

    expect(names.filter((name) => !broken.has(name))).toEqual([]);
  });
});
