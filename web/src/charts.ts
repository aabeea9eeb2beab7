import type { Edition } from "../../src/edition/edition.ts";
import { readNumber } from "../../src/report/read/read-number.ts";
import { closedTallies, receivedTallies, type Tally } from "../../src/report/request-tallies.ts";
import { type Cells, cellKey } from "./draft/draft.ts";

export type Bar = { readonly label: string; readonly now: number; readonly before?: number };

/** Applications received, by who made them. */
export function barsByKind(edition: Edition, now: Cells, before?: Cells): Bar[] {
  return receivedTallies(edition).map((tally) => bar(tally, now, before));
}

/** Applications closed, by how. */
export function barsByResult(edition: Edition, now: Cells, before?: Cells): Bar[] {
  return closedTallies(edition).map((tally) => bar(tally, now, before));
}

function bar({ label, paths }: Tally, now: Cells, before: Cells | undefined): Bar {
  const own = { label, now: total(paths, now) };
  return before ? { ...own, before: total(paths, before) } : own;
}

function total(paths: readonly string[], cells: Cells): number {
  const figure = (path: string) => readNumber(cells[cellKey("requests", path)] ?? "")?.value ?? 0;
  return paths.reduce((sum, path) => sum + figure(path), 0);
}
