import type { GridCell, LabelCell } from "../../../../src/edition/edition.ts";
import type { Desk } from "../../desk.ts";
import { cellKey } from "../../draft/draft.ts";
import type { Note } from "../../notes.ts";
import { Cell } from "../cell.tsx";

type PlaceProps = {
  readonly cell: GridCell;
  /** Where it begins. */
  readonly column: number;
  readonly desk: Desk;
  readonly table: string;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  readonly active: string;
};

const none: readonly Note[] = [];

/** A place of the table: a field, or a label as it is printed. */
export function GridPlace({ cell, column, desk, table, notes, active }: PlaceProps) {
  if (cell.type === "value") {
    const { field, rowSpan, colSpan } = cell;
    const key = cellKey(table, field.path);
    const old = desk.previous?.cells[key] ? "has-old" : "";
    return (
      <td rowSpan={rowSpan} colSpan={colSpan} class={`value ${old}`}>
        <Cell
          desk={desk}
          table={table}
          field={field}
          notes={notes.get(key) ?? none}
          isActive={field.path === active}
        />
      </td>
    );
  }
  return <LabelPlace cell={cell} column={column} />;
}

type LabelProps = {
  readonly cell: LabelCell;
  /** Where it begins, in a table whose names stay in view. */
  readonly column?: number;
};

/** A label of a mandated table in its place. */
export function LabelPlace({ cell, column }: LabelProps) {
  const { rowSpan, colSpan } = cell;
  const lines = cell.label.split("\n");
  const text = lines.flatMap((line, index) => (index > 0 ? [<br />, line] : [line]));
  if (cell.role === "corner" || cell.role === "band") {
    return (
      <td rowSpan={rowSpan} colSpan={colSpan} class={cell.role}>
        {text}
      </td>
    );
  }
  // A name of many rows goes along inside of its cell, so that it is in view beside each.
  const isRow = cell.role === "rowHeader";
  return (
    <th
      rowSpan={rowSpan}
      colSpan={colSpan}
      scope={isRow ? "row" : "col"}
      class={`${cell.role} ${cell.align} ${column === undefined ? "" : `at-${column}`}`}
    >
      {isRow ? <span class="name">{text}</span> : text}
    </th>
  );
}
