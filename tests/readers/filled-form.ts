import type { FormCell, FormSheet } from "../../src/document/sheets/form.ts";
import { buildForm } from "../../src/readers/form/build-form.ts";
import { editionOf } from "../given/reports.ts";

/** What a person types into a form: sheet, row and column, all from 0, and the value. */
export type Typed = readonly [sheet: number, row: number, column: number, value: string | number];

export const sheetNumbers = { texts: 0, proactive: 1, requests: 2, disputes: 3, ledger: 4 };

/** The blank form of 2025. */
export function blankForm(): FormSheet[] {
  return buildForm({ edition: editionOf("2021"), year: 2025 });
}

export function fillForm(sheets: readonly FormSheet[], typed: readonly Typed[]): FormSheet[] {
  return typed.reduce<FormSheet[]>(type, [...sheets]);
}

function type(sheets: readonly FormSheet[], [sheet, row, column, value]: Typed): FormSheet[] {
  return sheets.map((one, index) => {
    if (index !== sheet) return one;
    const before = one.rows[row]?.[column];
    if (before?.type !== "input") throw new Error(`${one.name} ${row} ${column}: no input`);
    const cell: FormCell = { ...before, value };
    const rows = one.rows.map((cells, at) => (at === row ? cells.with(column, cell) : cells));
    return { ...one, rows };
  });
}

/** Every place for a number in a sheet of a mandated table. */
export function inputsOf(sheets: readonly FormSheet[], sheet: number): Omit<Typed, "3">[] {
  const rows = sheets[sheet]?.rows ?? [];
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.type === "input" ? [[sheet, row, column, 0] as const] : [],
    ),
  );
}
