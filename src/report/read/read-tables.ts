import { perObject } from "../../document/per-object.ts";
import { type Edition, type Field, type Grid, sectionOfTable } from "../../edition/edition.ts";
import { type Finding, finding } from "../../messages/finding.ts";
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
  const cells = new Map<string, Cell>();
  for (const { field, input: cell } of reachFields(input, treeOf(grid), {
    edition: edition.id,
    depth: 0,
  })) {
    if ((cell.value ?? undefined) === undefined && totals.has(field.path)) continue;
    const place = cellPlace(grid, heading, field);
    cells.set(field.path, readCell({ input: cell, field, place }, blanks));
  }
  return cells;
}

/** Whose table is walked, and how many names down. */
type Way = { readonly edition: string; readonly depth: number };

type Reached = { readonly field: Field; readonly input: Input };

/** A field, or names that lead to fields. */
type FieldTree = Field | ReadonlyMap<string, FieldTree>;

const treeOf = perObject(({ fields }: Grid) => growTree(fields, 0));

function growTree(fields: readonly Field[], depth: number): FieldTree {
  const [field] = fields;
  if (field && fields.length === 1 && field.path.split(".").length === depth) return field;
  const names = Map.groupBy(fields, ({ path }) => path.split(".")[depth] ?? "");
  return new Map([...names].map(([name, below]) => [name, growTree(below, depth + 1)]));
}

/** Walks down to the fields' values; names that lead to no field are reported on the way. */
function reachFields(input: Input, tree: FieldTree, { edition, depth }: Way): Reached[] {
  if ("path" in tree) return [{ field: tree, input }];
  const below = (from: Input) =>
    [...tree].flatMap(([name, branch]) =>
      reachFields(child(from, name), branch, { edition, depth: depth + 1 }),
    );
  // Rows left out altogether: each of their cells is missing.
  if (input.value === undefined && depth > 0) return below({ ...input, value: {} });
  const names = [...tree.keys()];
  const misfit = splitMisfit(input, names, edition);
  if (misfit) {
    input.findings.push(misfit);
    return [];
  }
  if (!isRecord(input.value)) {
    wrongType(input, "@object");
    return [];
  }
  readRecord(input, names);
  return below(input);
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
