import type { Finding } from "../messages/finding.ts";
import { isMember, type Unit, unitName } from "./unit.ts";

/** Who passed and what failed. */
export type Matrix = {
  readonly units: readonly MatrixRow[];
  readonly total: Counts & { readonly passed: number; readonly returned: number };
};

export type MatrixRow = Counts & {
  readonly unit: string;
  readonly file: string;
  readonly state: "passed" | "returned";
};

/** Hints are not counted. */
export type Counts = Count & {
  /** Rules that found something, by their ids. */
  readonly rules: Readonly<Record<string, Count>>;
};

export type Count = { readonly errors: number; readonly warnings: number };

export function makeMatrix(units: readonly Unit[]): Matrix {
  const rows = units.map((unit) => ({
    unit: unitName(unit),
    file: unit.file,
    state: isMember(unit) ? ("passed" as const) : ("returned" as const),
    ...countAll(unit.findings),
  }));
  const passed = rows.filter(({ state }) => state === "passed").length;
  const all = countAll(units.flatMap(({ findings }) => findings));
  return { units: rows, total: { passed, returned: rows.length - passed, ...all } };
}

function countAll(findings: readonly Finding[]): Counts {
  const counted = findings.filter(({ severity }) => severity !== "info");
  const byRule = [...Map.groupBy(counted, ({ rule }) => rule)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const rules = Object.fromEntries(byRule.map(([rule, those]) => [rule, count(those)]));
  return { ...count(counted), rules };
}

function count(findings: readonly Finding[]): Count {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return { errors, warnings };
}
