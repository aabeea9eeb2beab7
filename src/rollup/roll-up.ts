import { type OpenRecord, setMember } from "../messages/own-member.ts";
import { addUp, type Contribution, type Sum } from "./add-up.ts";
import type { Common } from "./judge-units.ts";
import type { Member } from "./unit.ts";

export type RollUp = {
  /** The JSON of a report that holds the sums; its text is still to be written. */
  readonly report: object;
  readonly trace: Trace;
  readonly sums: readonly Sum[];
};

/** Where each figure of the sum comes from, by the cell's JSON Pointer. */
export type Trace = {
  readonly agency: string;
  readonly year: number;
  readonly edition: string;
  readonly units: readonly { readonly agency: string; readonly file: string }[];
  readonly cells: Readonly<Record<string, TracedCell>>;
};

export type TracedCell = {
  readonly value: number;
  readonly unit?: string;
  readonly from: readonly Contribution[];
  readonly notCounted?: readonly Contribution[];
};

/** Many reports as one, under the name of the agency that collects them. */
export function rollUp(members: readonly Member[], common: Common, agency: string): RollUp {
  const sums = addUp(members, common, agency);
  const head = { edition: common.edition.id, year: common.year, agency };
  const units = members.map(({ report, file }) => ({ agency: report.agency, file }));
  const cells = Object.fromEntries(sums.map((sum) => [sum.place.pointer, tracedCell(sum)]));
  return { report: { ...head, tables: tablesOf(sums) }, trace: { ...head, units, cells }, sums };
}

function tracedCell({ amount, from, notCounted }: Sum): TracedCell {
  return { ...amount, from, ...(notCounted.length > 0 ? { notCounted } : {}) };
}

function tablesOf(sums: readonly Sum[]): object {
  const tables: OpenRecord = {};
  for (const { grid, field, amount } of sums) {
    const ownUnit = amount.unit !== undefined && field.unit === undefined;
    const path = [grid.name, ...field.path.split(".")];
    setMember(tables, path, ownUnit ? amount : amount.value);
  }
  return tables;
}
