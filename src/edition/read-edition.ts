import { once } from "../document/once.ts";
import type { Edition, SumRule } from "./edition.ts";
import { type GridFile, readGrid } from "./read-grid.ts";

/** The files of one edition's folder as they stand; its rules are checked when they are gathered. */
export type EditionFiles = {
  readonly edition: Omit<Edition, "grids" | "rules" | "sample">;
  readonly grids: readonly GridFile[];
  readonly rules: readonly SumRule[];
  /** The folder's template, precompiled. */
  readonly template: unknown;
  readonly sample: unknown;
};

/**
 * One edition with its short forms written out.
 * @throws {GenerationError} `TABLE-RAGGED` when a grid's cells do not fill its columns.
 */
export function readEdition({ edition, grids, rules, sample }: EditionFiles): Edition {
  // When it is asked for: a report is of one edition.
  const readGrids = once(() => grids.map(readGrid));
  return {
    ...edition,
    rules,
    sample,
    get grids() {
      return readGrids();
    },
  };
}
