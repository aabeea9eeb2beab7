import { ownMember } from "../../messages/own-member.ts";
import type { CellDefinition, RowDefinition } from "../word/grid-table.ts";

type OpenRow = { left: number; cells: CellDefinition[]; next: Omit<CellDefinition, "right"> };

/** The definition of the row that comes next, or came before: it holds until another one does. */
export type RowWords = {
  /** @returns whether it is a word about rows. */
  readonly take: (name: string, value: number | undefined) => boolean;
  readonly definition: () => RowDefinition;
  /** Begins the definition of a row of a table inside; the outer one holds again at its end. */
  readonly enter: () => void;
  readonly leave: () => void;
};

export function openRowWords(): RowWords {
  let row: OpenRow = { left: 0, cells: [], next: {} };
  const outer: OpenRow[] = [];
  return {
    take: (name, value) => {
      if (name === "trowd") row = { left: 0, cells: [], next: {} };
      else if (name === "trleft") row.left = value ?? 0;
      else if (name === "cellx") {
        row.cells.push({ right: value ?? 0, ...row.next });
        row.next = {};
      } else {
        const said = ownMember(merges, name)?.(value);
        if (!said) return false;
        row.next = { ...row.next, ...said };
      }
      return true;
    },
    definition: () => ({ left: row.left, cells: row.cells }),
    enter: () => {
      outer.push(row);
      row = { left: 0, cells: [], next: {} };
    },
    leave: () => {
      row = outer.pop() ?? row;
    },
  };
}

const merges: Readonly<
  Record<string, (value: number | undefined) => Omit<CellDefinition, "right">>
> = {
  clmgf: () => ({ horizontal: "first" }),
  clmrg: () => ({ horizontal: "merged" }),
  clvmgf: () => ({ vertical: "first" }),
  clvmrg: () => ({ vertical: "merged" }),
  clcbpat: () => ({ isFilled: true }),
  clshdng: (value) => ((value ?? 0) > 0 ? { isFilled: true } : {}),
};
