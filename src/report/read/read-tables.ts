import { perObject } from "../../document/per-object.ts";
import { type Edition, type Field, type Grid, sectionOfTable } from "../../edition/edition.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { ownMember } from "../../messages/own-member.ts";
import type { Cell, Cells } from "../report.ts";
import { totalPaths } from "../total-paths.ts";
import { child, type Input, isRecord, readRecord, wrongType } from "./input.ts";
import { type Blanks, cellPlace, readCell } from "./read-cell.ts";

/** Reads every mandated table of the edition that the report gives. */
export function readTables(input: Input, edition: Edition, blanks: Blanks): Record<string, Cells> {
  if (input.value === undefined) return {};
  const given = edition.grids.filter(
    ({ name }) => isRecord(input.value) && Object.hasOwn(input.value, name),
  );
  readRecord(
    input,
    edition.grids.map(({ name }) => name),
  );
  return Object.fromEntries(
    given.map((grid) => [grid.name, readTable(child(input, grid.name), grid, edition, blanks)]),
  );
}

function readTable(input: Input, grid: Grid, edition: Edition, blanks: Blanks): Cells {
  const heading = sectionOfTable(edition, grid.name)?.heading ?? grid.description;
  const totals = totalPaths(edition, grid.name);
  const reached: Reached[] = [];
  reachFields(input, treeOf(grid), { edition: edition.id, depth: 0, reached });
  const cells = new Map<string, Cell>();
  const { findings } = input;
  for (const { field, value } of reached) {
    if ((value ?? undefined) === undefined && totals.has(field.path)) continue;
    const place = cellPlace(grid, heading, field);
    const cell = { input: { value, pointer: place.pointer, findings }, field, place };
    cells.set(field.path, readCell(cell, blanks));
  }
  return cells;
}

/** Whose table is walked, how many names down, and the fields that were reached. */
type Way = { readonly edition: string; readonly depth: number; readonly reached: Reached[] };

type Reached = { readonly field: Field; readonly value: unknown };

/** Names that lead to fields, and what each leads to. */
type FieldTree = {
  readonly names: readonly string[];
  readonly branches: readonly (Field | FieldTree)[];
};

const treeOf = perObject(({ fields }: Grid) => growTree(fields, 0));

function growTree(fields: readonly Field[], depth: number): FieldTree {
  const names = Map.groupBy(fields, ({ path }) => path.split(".")[depth] ?? "");
  return {
    names: [...names.keys()],
    branches: [...names.values()].map((below) => growBranch(below, depth + 1)),
  };
}

function growBranch(fields: readonly Field[], depth: number): Field | FieldTree {
  const [field] = fields;
  const isReached = fields.length === 1 && field?.path.split(".").length === depth;
  return field && isReached ? field : growTree(fields, depth);
}

/** Walks down to the fields' values; names that lead to no field are reported on the way. */
function reachFields(given: Input, { names, branches }: FieldTree, way: Way): void {
  const { edition, depth, reached } = way;
  // Rows left out altogether: each of their cells is missing.
  const input = given.value === undefined && depth > 0 ? { ...given, value: {} } : given;
  const { value, findings } = input;
  const misfit = depth === 1 ? splitMisfit(input, names, edition) : undefined;
  if (misfit) {
    findings.push(misfit);
    return;
  }
  if (!isRecord(value)) {
    wrongType(input, "@object");
    return;
  }
  readRecord(input, names);
  for (const [place, branch] of branches.entries()) {
    const name = names[place] ?? "";
    if ("path" in branch) reached.push({ field: branch, value: ownMember(value, name) });
    else reachFields(child(input, name), branch, { ...way, depth: depth + 1 });
  }
}

/** （六）其他处理 given in one row where the edition has three, or the other way round. */
function splitMisfit(input: Input, expected: readonly string[], ed: string): Finding | undefined {
  if (!input.pointer.endsWith("/requests/otherHandling") || !isRecord(input.value))
    return undefined;
  const given = Object.keys(input.value);
  if (given.length === 0 || given.some((name) => expected.includes(name))) return undefined;
  const rule = expected.includes("total") ? "T3-OLD6" : "T3-SPLIT6";
  return finding(rule, "error", { pointer: input.pointer }, { ed });
}
