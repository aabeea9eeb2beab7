import { ownFieldId } from "../../draft/own/field-ids.ts";
import { cornersOf, type OwnPlaces } from "../../draft/own/own-places.ts";
import { cornerAt, type Place } from "../../draft/own/table-area.ts";
import type { ItemDesk } from "./item-desk.ts";

/** What the grid of an own table and its tools work with. */
export type GridProps = {
  readonly item: ItemDesk;
  readonly places: OwnPlaces;
  readonly headerColumns: unknown;
  readonly change: (change: (places: OwnPlaces) => OwnPlaces, step?: string) => void;
  readonly setHeaderColumns: (count: number) => void;
};

/** The cell at hand, and the other end of the block that is chosen from it. */
export type Choice = { readonly active: Place; readonly end: Place };

/** @param place - the row, and which of the cells that begin in it. */
export function cellId(id: string, { headRows }: OwnPlaces, { row, column }: Place): string {
  const path = row < headRows ? `header/${row}` : `rows/${row - headRows}`;
  return ownFieldId(id, `/table/${path}/${column}`);
}

/** Goes to the cell that covers a place. */
export function focusPlace(id: string, places: OwnPlaces, place: Place): void {
  const corner = cornerAt(places, place);
  if (!corner) return;
  const { row } = corner;
  const column = cornersOf(places.rows)[row]?.findIndex(({ cell }) => cell === corner.cell) ?? 0;
  document.getElementById(cellId(id, places, { row, column }))?.focus();
}
