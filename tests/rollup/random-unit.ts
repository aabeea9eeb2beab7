import type { Edition, Field, Grid } from "../../src/edition/edition.ts";
import { gridNamed } from "../../src/edition/edition.ts";
import type { Unit } from "../../src/rollup/unit.ts";
import { type Chance, chanceFrom } from "../given/chance.ts";
import { check, type Draft, editionOf } from "../given/reports.ts";
import { type Figures, randomFigures } from "../report/repair/random-report.ts";

/** Reports of made-up departments that agree with every rule; the same ones on every machine. */
export function randomDrafts(editionId: string, count: number, seed = 1): Draft[] {
  const chance = chanceFrom(seed);
  const edition = editionOf(editionId);
  return Array.from({ length: count }, (_, index) => randomDraft(edition, index, chance));
}

/** Drafts as files that were read and checked. */
export function unitsOf(drafts: readonly Draft[]): Unit[] {
  return drafts.map((draft, index) => ({ file: fileName(index), ...check(draft) }));
}

export function fileName(index: number): string {
  return `${String(index + 1).padStart(2, "0")}.json`;
}

function randomDraft(edition: Edition, index: number, chance: Chance): Draft {
  const tables: Draft = { proactive: {} };
  for (const [path, value] of [
    ...proactiveFigures(edition, chance),
    ...randomFigures(edition, chance),
  ]) {
    place(tables, path.split("."), value);
  }
  const year = edition.years.from;
  return {
    edition: edition.id,
    year,
    agency: `示范区第${index + 1}局`,
    level: "department",
    tables,
  };
}

type Figure = number | { readonly value: number; readonly unit: string };

function proactiveFigures(edition: Edition, chance: Chance): [string, Figure][] {
  const grid = gridNamed(edition, "proactive") as Grid;
  const figures: Figures = new Map(
    grid.fields.map((field) => [field.path, field.row === "rules" ? 0 : figure(field, chance)]),
  );
  const least = (path: string, by: string) =>
    figures.has(path) && figures.set(path, Math.max(figures.get(path) ?? 0, figures.get(by) ?? 0));
  least("normativeDocuments.made", "normativeDocuments.published");
  least("normativeDocuments.publishedInAll", "normativeDocuments.published");
  least("normativeDocuments.inForce", "normativeDocuments.issued");
  return grid.fields.map((field) => {
    const value = figures.get(field.path) ?? 0;
    const ownUnit = field.type === "money" && field.unit === undefined;
    return [`proactive.${field.path}`, ownUnit ? inSomeUnit(value, chance) : value];
  });
}

/** Counts to 999, changes from -9 to 9, 万元 to the 分: sums of doubles would show their error. */
function figure({ type, column }: Field, chance: Chance): number {
  if (type === "money") return Number((chance() * 1000).toFixed(6));
  if (type === "change") return Math.floor(chance() * 19) - 9;
  return Math.floor(chance() * 990) + (column === "itemsLastYear" ? 10 : 1);
}

function inSomeUnit(value: number, chance: Chance): Figure {
  return chance() < 0.5
    ? { value, unit: "万元" }
    : { value: Number((value * 10000).toFixed(2)), unit: "元" };
}

function place(tree: Draft, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) tree[step] = value;
  else {
    tree[step] ??= {};
    place(tree[step] as Draft, rest, value);
  }
}
