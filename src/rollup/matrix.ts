import { errorsIn, type Finding } from "../messages/finding.ts";
import { stateOf, type Unit, type UnitState, unitName } from "./unit.ts";

/** Who passed and what failed. */
export type Matrix = {
  readonly units: readonly MatrixRow[];
  readonly total: Counts & Readonly<Record<UnitState, number>>;
};

export type MatrixRow = Counts & {
  readonly unit: string;
  readonly file: string;
  readonly state: UnitState;
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
    state: stateOf(unit),
    ...countAll(unit.findings),
  }));
  const number = (which: UnitState) => rows.filter(({ state }) => state === which).length;
  const states = { passed: number("passed"), asked: number("asked"), returned: number("returned") };
  const all = countAll(units.flatMap(({ findings }) => findings));
  return { units: rows, total: { ...states, ...all } };
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
  const errors = errorsIn(findings).length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return { errors, warnings };
}
