import type { TableCell } from "../blocks.ts";
import { formOf } from "./table-form.ts";
import { type Rows, type Slot, spreadCells } from "./table-grid.ts";

/** A cell by the place of its upper left corner in the spread grid. */
export type CellPlace = { readonly row: number; readonly column: number };

/** What a cell is to others, and how far it goes. */
type RoledCell = Pick<TableCell, "role" | "rowSpan" | "colSpan">;

type PlacedSlot = Slot<RoledCell> & CellPlace;

/**
 * The headers of every cell: the bands and column headers above it, the row headers beside it.
 *
 * Headers above count down to the next band or the next header row: there a new part begins.
 * @returns for each place of the grid its cell's headers, column headers first, outer before inner.
 */
export function tableHeaders(table: Rows<RoledCell>): Headers {
  const form = formOf(table.rows);
  const kept = known.get(form);
  if (kept) return kept;
  const found = findHeaders(table);
  known.set(form, found);
  return found;
}

type Headers = readonly (readonly (readonly CellPlace[])[])[];

const known = new WeakMap<object, Headers>();

function findHeaders(table: Rows<RoledCell>): Headers {
  const grid = placeSlots(table);
  const above = columnHeaders(grid);
  return grid.map((slots, row) => {
    const beside = slots.filter(({ cell }) => cell.role === "rowHeader");
    return slots.map((slot, column) => {
      const covered = above[row]?.slice(column, column + slot.cell.colSpan).flat() ?? [];
      return distinct([...covered, ...beside], slot);
    });
  });
}

type Part = { readonly headers: readonly PlacedSlot[]; readonly closed: boolean };

/** For each place the headers above it, in a header itself included. */
function columnHeaders(grid: readonly (readonly PlacedSlot[])[]): (readonly PlacedSlot[])[][] {
  const parts: Part[] = [];
  return grid.map((slots) =>
    slots.map((slot, column) => {
      const part = goOn(parts[column] ?? { headers: [], closed: true }, slot);
      parts[column] = part;
      return part.headers;
    }),
  );
}

function goOn(part: Part, slot: PlacedSlot): Part {
  const { role } = slot.cell;
  if (role === "band") return { headers: [slot], closed: false };
  if (role !== "columnHeader") return { ...part, closed: true };
  return { headers: part.closed ? [slot] : [...part.headers, slot], closed: false };
}

/** Gives every slot the place of the corner of the cell that covers it. */
function placeSlots(table: Rows<RoledCell>): PlacedSlot[][] {
  const placed: PlacedSlot[][] = [];
  for (const [row, slots] of spreadCells(table).entries()) {
    const line: PlacedSlot[] = [];
    placed.push(line);
    for (const [column, slot] of slots.entries()) {
      const left = line[column - 1];
      const above = placed[row - 1]?.[column];
      line.push(slot.corner ? { ...slot, row, column } : cornerOf(slot, left, above));
    }
  }
  return placed;
}

/** A covered place belongs to the cell at its left, or else to the one above it. */
function cornerOf(
  slot: Slot<RoledCell>,
  left: PlacedSlot | undefined,
  above: PlacedSlot | undefined,
): PlacedSlot {
  const corner = left && left.cell === slot.cell ? left : above;
  if (!corner) throw new Error("a covered place has a neighbour of the same cell");
  return { ...slot, row: corner.row, column: corner.column };
}

/** Each place once, and never the cell's own. */
function distinct(places: readonly CellPlace[], own: CellPlace): CellPlace[] {
  const found: CellPlace[] = [];
  for (const place of places) {
    if (isSame(place, own) || found.some((other) => isSame(other, place))) continue;
    found.push({ row: place.row, column: place.column });
  }
  return found;
}

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}
