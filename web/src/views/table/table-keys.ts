import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Grid } from "../../../../src/edition/edition.ts";
import type { Desk } from "../../desk.ts";
import { cellKey } from "../../draft/draft.ts";
import { withCells } from "../../draft/state.ts";
import { type Move, neighbour } from "../../draft/table-places.ts";
import { fieldId } from "../cell.tsx";

/** The path of the field that something happened to. */
export function pathOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLInputElement ? target.dataset.path : undefined;
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
export function useTableKeys({ desk, grid }: { readonly desk: Desk; readonly grid: Grid }) {
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
  /** Quick keys may have led on or begun to edit: choosing the text would undo that. */
  const isWaiting = (input: HTMLInputElement) =>
    document.activeElement === input && !work.current.isEditing;
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
      work.current.isEditing = false;
      write(path, work.current.before);
      requestAnimationFrame(() => isWaiting(input) && input.select());
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
