import type { Bytes } from "../ole/bytes.ts";
import type { CellDefinition, RowDefinition } from "../word/grid-table.ts";

/** What is being said of a row. */
type OpenRow = { row: RowDefinition };

const noDefinition: RowDefinition = { left: 0, cells: [] };

/** Edges of the cells, then how each is merged. @see [MS-DOC] 2.9.333 TDefTableOperand */
export function readDefinition(value: Bytes): RowDefinition {
  if (value.length === 0) return noDefinition;
  const count = value.u8(0);
  const edges = (index: number) => value.i16(1 + index * 2);
  const own = 1 + (count + 1) * 2;
  return {
    left: edges(0),
    cells: Array.from({ length: count }, (_, index): CellDefinition => {
      const at = own + index * 20;
      const flags = at + 2 <= value.length ? value.u16(at) : 0;
      const merged = flags & 3;
      return {
        right: edges(index + 1),
        ...(merged === 1 ? { horizontal: "merged" } : merged > 1 ? { horizontal: "first" } : {}),
        ...verticalSaid((flags >> 5) & 3),
      };
    }),
  };
}

export function verticalOf(code: number): CellDefinition["vertical"] {
  if (code === 0) return undefined;
  return code === 1 ? "merged" : "first";
}

function verticalSaid(code: number): Pick<CellDefinition, "vertical"> {
  const vertical = verticalOf(code);
  return vertical ? { vertical } : {};
}

type Said = {
  readonly horizontal?: "first" | "merged" | undefined;
  readonly vertical?: CellDefinition["vertical"] | undefined;
  readonly isFilled?: boolean;
};

export function changeCells(
  from: number,
  to: number,
  open: OpenRow,
  said: (index: number) => Said,
): void {
  const { left, cells } = open.row;
  open.row = {
    left,
    cells: cells.map((cell, index) =>
      index >= from && index < to ? without({ ...cell, ...said(index) }) : cell,
    ),
  };
}

/** Without what is no longer said. */
function without(cell: { readonly right: number } & Said): CellDefinition {
  return Object.fromEntries(
    Object.entries(cell).filter(([, value]) => value !== undefined),
  ) as CellDefinition;
}

export function mergeAcross(value: Bytes, open: OpenRow): void {
  const from = value.u8(0);
  changeCells(from, value.u8(1), open, (index) => ({
    horizontal: index === from ? "first" : "merged",
  }));
}

/** Shadings of cells, one behind the other from one of them on. */
export function shadeCells(
  size: number,
  first: number,
  isFilled: (value: Bytes) => boolean,
): (value: Bytes, open: OpenRow) => void {
  return (value, open) => {
    const count = Math.floor(value.length / size);
    changeCells(first, first + count, open, (index) => ({
      isFilled: isFilled(value.part((index - first) * size, (index - first + 1) * size)),
    }));
  };
}
