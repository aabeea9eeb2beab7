import { placeOfAddress } from "../../document/sheets/cell-address.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import type { Line, LineCell } from "./lines.ts";

type Place = { readonly row: number; readonly column: number };

/** The places of a merged cell, from its first to its last. */
export type Area = { readonly from: Place; readonly to: Place };

/** A merged cell as far as it is in sight; rows and columns count from 0. */
export type Merge = {
  /** Where its content is saved, and the first of its places that is shown. */
  readonly from: Place;
  readonly shown: Place;
  /** From there to its end, hidden ones included. */
  readonly rows: number;
  readonly columns: number;
};

export type Merges = {
  readonly all: readonly Merge[];
  /** `row,column` of the places that a merged cell covers besides its first. */
  readonly covered: ReadonlySet<string>;
};

/** What of a sheet is not shown. */
export type HiddenParts = {
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
};

export function placeKey({ row, column }: Place): string {
  return `${row},${column}`;
}

/** The merged cells that a sheet tells of. */
export function readMerges(sheet: XmlElement): Area[] {
  const list = descend(sheet, "mergeCells");
  return (list ? childrenOf(list, "mergeCell") : []).flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? "").split(":").map(placeOfAddress);
    return from && to ? [{ from, to }] : [];
  });
}

/** Merged cells as they are seen. @throws {GenerationError} `FILE-BOMB`. */
export function settleMerges(areas: readonly Area[], hidden: HiddenParts): Merges {
  const all: Merge[] = [];
  const covered = new Set<string>();
  // The same places may be told again and again.
  let room: number = limits.cells;
  for (const { from, to } of areas) {
    const merge = mergeOf(from, to, hidden);
    if (!merge) continue;
    room -= (to.row - from.row + 1) * (to.column - from.column + 1);
    if (room < 0) throw new GenerationError("FILE-BOMB", {});
    all.push(merge);
    cover(merge, to, covered);
  }
  return { all, covered };
}

function cover({ from, shown }: Merge, to: Place, covered: Set<string>): void {
  const first = placeKey(shown);
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) {
      const key = placeKey({ row, column });
      if (key !== first) covered.add(key);
    }
  }
}

/** Undefined where nothing of it is shown. */
function mergeOf(
  from: Place,
  to: Place,
  { isHiddenRow, isHiddenColumn }: HiddenParts,
): Merge | undefined {
  const [rows, columns] = [to.row - from.row + 1, to.column - from.column + 1];
  if (rows < 1 || columns < 1 || rows * columns > limits.cells) return undefined;
  const shown = { ...from };
  while (shown.row <= to.row && isHiddenRow(shown.row)) shown.row++;
  while (shown.column <= to.column && isHiddenColumn(shown.column)) shown.column++;
  return shown.row > to.row || shown.column > to.column
    ? undefined
    : { from, shown, rows: to.row - shown.row + 1, columns: to.column - shown.column + 1 };
}

/** A merged cell whose first row or column is hidden shows its content in the first place in sight. */
export function moveIntoSight(lines: readonly Line[], merges: readonly Merge[]): readonly Line[] {
  const moved = merges.filter(({ from, shown }) => placeKey(from) !== placeKey(shown));
  if (moved.length === 0) return lines;
  const rows = new Map(
    lines.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]),
  );
  const hidden = new Set(lines.filter(({ isHidden }) => isHidden).map(({ row }) => row));
  for (const { from, shown } of moved) {
    const cell = rows.get(from.row)?.get(from.column);
    if (!cell) continue;
    rows.get(from.row)?.delete(from.column);
    const cells = rows.get(shown.row) ?? new Map<number, LineCell>();
    rows.set(shown.row, cells.set(shown.column, { ...cell, column: shown.column }));
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({
      row,
      isHidden: hidden.has(row),
      cells: [...cells.values()].sort((one, other) => one.column - other.column),
    }));
}
