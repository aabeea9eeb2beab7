import type { TableCell } from "../blocks.ts";

type FormedRows = readonly (readonly Pick<TableCell, "role" | "rowSpan" | "colSpan">[])[];

const forms = new WeakMap<FormedRows, object>();

/**
 * Notes what tables a table is like: all of a form have cells of the same roles and spans in the
 * same places, whatever the figures. What follows from these alone is found once for the form.
 */
export function noteForm(rows: FormedRows, form: object): void {
  forms.set(rows, form);
}

/** The same object for all tables of a form; a table's own rows where it is of none. */
export function formOf(rows: FormedRows): object {
  return forms.get(rows) ?? rows;
}
