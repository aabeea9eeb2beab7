import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Grid, GridCell, LabelCell } from "../../../src/edition/edition.ts";
import { sectionOfTable } from "../../../src/edition/edition.ts";
import type { Desk } from "../desk.ts";
import { cellKey } from "../draft/draft.ts";
import { isBlock, pasteBlock } from "../draft/paste-block.ts";
import { withCells } from "../draft/state.ts";
import { type Move, neighbour } from "../draft/table-places.ts";
import type { Note } from "../notes.ts";
import { Cell, fieldId } from "./cell.tsx";
import { MarginNotes } from "./margin-notes.tsx";

type Props = { readonly desk: Desk; readonly grid: Grid };

/** A mandated table as it stands on paper, with fields in the places of its values. */
export function TableEditor({ desk, grid }: Props) {
  const [active, setActive] = useState(grid.fields[0]?.path ?? "");
  const keys = useKeys({ desk, grid });
  const notes = notesByCell(desk.notes.notes, grid.name);
  const sum = grid.columnWidthsMm.reduce((total, width) => total + width, 0);
  const label = sectionOfTable(desk.edition, grid.name)?.heading ?? grid.description;

  return (
    <div class="sheet">
      <div class="paper">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern
          role="grid"
          aria-label={label}
          class={`grid ${grid.name}`}
          onFocusCapture={(event) => {
            const path = pathOf(event.target);
            if (path === undefined) return;
            setActive(path);
            keys.enter(event.target as HTMLInputElement);
          }}
          onInput={keys.type}
          onKeyDown={keys.press}
          onDblClick={keys.edit}
          onPaste={(event) => paste(event, { desk, grid })}
        >
          <colgroup>
            {grid.columnWidthsMm.map((width, index) => (
              <col key={index} style={{ width: `${(100 * width) / sum}%` }} />
            ))}
          </colgroup>
          <tbody>
            {grid.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <GridPlace
                    key={column}
                    cell={cell}
                    desk={desk}
                    table={grid.name}
                    notes={notes}
                    active={active}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Bubble notes={notes.get(cellKey(grid.name, active)) ?? none} />
      <MarginNotes
        desk={desk}
        notes={desk.notes.notes.filter((note) => note.cell?.startsWith(`${grid.name}/`))}
        active={cellKey(grid.name, active)}
      />
    </div>
  );
}

/** What was found in the cell at hand, for narrow windows that have no margin; read out by the cell. */
function Bubble({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <p class="bubble" aria-hidden="true">
      {notes.map(({ sentence }) => sentence).join(" ")}
    </p>
  );
}

type PlaceProps = {
  readonly cell: GridCell;
  readonly desk: Desk;
  readonly table: string;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  readonly active: string;
};

const none: readonly Note[] = [];

function GridPlace({ cell, desk, table, notes, active }: PlaceProps) {
  const { rowSpan, colSpan } = cell;
  if (cell.type === "value") {
    const { field } = cell;
    const key = cellKey(table, field.path);
    const own = notes.get(key) ?? none;
    const old = desk.previous?.cells[key] ? "has-old" : "";
    return (
      <td rowSpan={rowSpan} colSpan={colSpan} class={`value ${old}`}>
        <Cell
          desk={desk}
          table={table}
          field={field}
          notes={own}
          isActive={field.path === active}
        />
      </td>
    );
  }
  return <LabelPlace cell={cell} />;
}

/** A label of a mandated table in its place. */
export function LabelPlace({ cell }: { readonly cell: LabelCell }) {
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
  const scope = cell.role === "rowHeader" ? "row" : "col";
  return (
    <th rowSpan={rowSpan} colSpan={colSpan} scope={scope} class={`${cell.role} ${cell.align}`}>
      {text}
    </th>
  );
}

function notesByCell(notes: readonly Note[], table: string): ReadonlyMap<string, readonly Note[]> {
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    if (!note.cell?.startsWith(`${table}/`)) continue;
    found.set(note.cell, [...(found.get(note.cell) ?? []), note]);
  }
  return found;
}

function pathOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLInputElement ? target.dataset.path : undefined;
}

function paste(
  event: TargetedEvent<HTMLTableElement, ClipboardEvent>,
  { desk, grid }: Props,
): void {
  const path = pathOf(event.target);
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (path === undefined || !isBlock(text)) return;
  event.preventDefault();
  const cells = pasteBlock(grid, path, text);
  desk.edit((draft) => withCells(draft, cells));
  desk.announce(desk.say("pasted", { count: Object.keys(cells).length }));
}

const moves: ReadonlyMap<string, Move> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["Home", "rowStart"],
  ["End", "rowEnd"],
  ["Enter", "down"],
]);

/** The keys of a spreadsheet: they walk, until F2 lets them edit inside of a cell. */
function useKeys({ desk, grid }: Props) {
  const work = useRef({ isEditing: false, before: "", visits: 0 });
  const write = (path: string, value: string) => {
    const key = cellKey(grid.name, path);
    desk.edit((draft) => withCells(draft, { [key]: value }), `${key} ${work.current.visits}`);
  };
  const enter = (input: HTMLInputElement) => {
    work.current = { isEditing: false, before: input.value, visits: work.current.visits + 1 };
    input.select();
  };
  const edit = () => {
    work.current.isEditing = true;
  };
  const type = ({ target }: TargetedEvent<HTMLTableElement>) => {
    const path = pathOf(target);
    if (path !== undefined) write(path, (target as HTMLInputElement).value);
  };
  const press = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const path = pathOf(event.target);
    if (path === undefined || event.isComposing || event.altKey) return;
    const input = event.target as HTMLInputElement;
    const target = targetOf(event, { grid, path, isEditing: work.current.isEditing });
    if (event.key === "F2") {
      edit();
      input.setSelectionRange(input.value.length, input.value.length);
    } else if (event.key === "Escape") {
      write(path, work.current.before);
      requestAnimationFrame(() => input.select());
    } else if (target === undefined) return;
    else focusCell(grid.name, target);
    event.preventDefault();
  };
  return { enter, edit, type, press };
}

type Pressed = { readonly grid: Grid; readonly path: string; readonly isEditing: boolean };

/** Where a key leads; undefined when it is the browser's own affair. */
function targetOf(
  { key, shiftKey, ctrlKey }: TargetedKeyboardEvent<HTMLTableElement>,
  { grid, path, isEditing }: Pressed,
): string | undefined {
  if (key === "Tab") return nextInOrder(grid, path, shiftKey ? -1 : 1);
  if (key === "Enter") return neighbour(grid, path, shiftKey ? "up" : "down");
  const move = moves.get(key);
  if (!move || isEditing || shiftKey) return undefined;
  if (ctrlKey) return farMove(key) && neighbour(grid, path, farMove(key) as Move);
  return neighbour(grid, path, move);
}

function farMove(key: string): Move | undefined {
  if (key === "Home") return "start";
  return key === "End" ? "end" : undefined;
}

/** Behind the last field and before the first, Tab leaves the table. */
function nextInOrder({ fields }: Grid, path: string, step: 1 | -1): string | undefined {
  return fields[fields.findIndex((field) => field.path === path) + step]?.path;
}

function focusCell(table: string, path: string): void {
  document.getElementById(fieldId(cellKey(table, path)))?.focus();
}
