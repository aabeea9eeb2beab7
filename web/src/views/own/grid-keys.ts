import type { RefObject, TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import { setText } from "../../draft/own/edit-table.ts";
import { cornersOf, type OwnPlaces } from "../../draft/own/own-places.ts";
import { areaBetween, cornerAt, type Place } from "../../draft/own/table-area.ts";
import { tableInClipboard } from "../../paste/block/block-in-clipboard.ts";
import { cleanText } from "../../paste/pasted-table.ts";
import { type Choice, focusPlace, type GridProps } from "./grid-desk.ts";
import { layIn } from "./grid-paste.ts";

type Around = GridProps & {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  readonly bar: RefObject<HTMLDivElement | null>;
};

type GridEvent<Kind extends Event> = TargetedEvent<HTMLTableElement, Kind>;

/** The keys of a spreadsheet: they walk, until F2 lets them edit inside of a cell. */
export function useGridKeys(around: Around) {
  const { item, places, choice, choose, change, bar } = around;
  const work = useRef({ isEditing: false, before: "", visits: 0 });
  const write = (place: Place, text: string) =>
    change((now) => setText(now, place, text), `cell ${work.current.visits}`);
  const edit = () => {
    work.current.isEditing = true;
  };
  /** Quick keys may have led on or begun to edit: choosing the text would undo that. */
  const isWaiting = (area: HTMLTextAreaElement) =>
    document.activeElement === area && !work.current.isEditing;
  const chooseTo = (end: Place) => {
    choose({ ...choice, end });
    const { top, left, bottom, right } = areaBetween(places, choice.active, end);
    const size = { rows: bottom - top + 1, columns: right - left + 1 };
    item.desk.announce(item.desk.say("chosenBlock", size));
  };
  const perform = (deed: Deed, area: HTMLTextAreaElement, place: Place) => {
    switch (deed) {
      case "edit":
        edit();
        return area.setSelectionRange(area.value.length, area.value.length);
      case "restore":
        work.current.isEditing = false;
        write(place, work.current.before);
        requestAnimationFrame(() => isWaiting(area) && area.select());
        return;
      case "tools":
        return bar.current?.querySelector("button")?.focus();
      case "break":
        return insertText(area, "\n");
      default:
        if ("end" in deed) chooseTo(deed.end);
        else focusPlace(item.id, places, deed);
    }
  };
  return {
    onFocusCapture: ({ target }: GridEvent<FocusEvent>) => {
      const place = placeOf(target);
      if (!place) return;
      const { visits } = work.current;
      const area = target as HTMLTextAreaElement;
      work.current = { isEditing: false, before: area.value, visits: visits + 1 };
      choose({ active: place, end: place });
      area.select();
    },
    onMouseDown: (event: GridEvent<MouseEvent>) => {
      const place = placeOf(event.target);
      if (!event.shiftKey || !place) return;
      event.preventDefault();
      chooseTo(place);
    },
    onInput: ({ target }: GridEvent<Event>) => {
      const place = placeOf(target);
      if (place) write(place, (target as HTMLTextAreaElement).value);
    },
    onDblClick: edit,
    onKeyDown: (event: TargetedKeyboardEvent<HTMLTableElement>) => {
      const place = placeOf(event.target);
      if (!place || event.isComposing) return;
      const deed = deedOf(event, { places, place, end: choice.end, ...work.current });
      if (deed === undefined) return;
      event.preventDefault();
      perform(deed, event.target as HTMLTextAreaElement, place);
    },
    onPaste: (event: GridEvent<ClipboardEvent>) => {
      const place = placeOf(event.target);
      if (!place || !event.clipboardData) return;
      event.preventDefault();
      const pasted = tableInClipboard(event.clipboardData);
      if (pasted) item.desk.announce(layIn(around, place, pasted));
      else {
        const text = cleanText(event.clipboardData.getData("text/plain"));
        insertText(event.target as HTMLTextAreaElement, text);
      }
    },
  };
}

type Deed = "edit" | "restore" | "tools" | "break" | Place | { readonly end: Place };

type Pressed = {
  readonly places: OwnPlaces;
  readonly place: Place;
  readonly end: Place;
  readonly isEditing: boolean;
};

const deeds: ReadonlyMap<string, Deed> = new Map([
  ["F2", "edit"],
  ["Escape", "restore"],
  ["F6", "tools"],
]);

/** What a key does; undefined when it is the browser's own affair. */
function deedOf(event: KeyboardEvent, pressed: Pressed): Deed | undefined {
  const { key, altKey, shiftKey } = event;
  if (key === "Enter" && altKey) return "break";
  if (altKey) return undefined;
  const deed = deeds.get(key);
  if (deed !== undefined) return deed;
  if (key === "Tab") return nextInOrder(pressed, shiftKey ? -1 : 1);
  if (key === "Enter") return neighbour(pressed.places, pressed.place, shiftKey ? up : down);
  return walkOf(event, pressed);
}

type Step = { readonly row: number; readonly column: number };

const up: Step = { row: -1, column: 0 };
const down: Step = { row: 1, column: 0 };

const steps: ReadonlyMap<string, Step> = new Map([
  ["ArrowUp", up],
  ["ArrowDown", down],
  ["ArrowLeft", { row: 0, column: -1 }],
  ["ArrowRight", { row: 0, column: 1 }],
  ["Home", { row: 0, column: -Number.POSITIVE_INFINITY }],
  ["End", { row: 0, column: Number.POSITIVE_INFINITY }],
]);

/** With Shift a block is chosen; with Ctrl, Home and End lead to the ends of the table. */
function walkOf({ key, shiftKey, ctrlKey }: KeyboardEvent, pressed: Pressed): Deed | undefined {
  const { places, place, end, isEditing } = pressed;
  const step = steps.get(key);
  if (!step || isEditing) return undefined;
  if (shiftKey) return { end: neighbour(places, end, step) };
  if (!ctrlKey) return neighbour(places, place, step);
  if (key === "Home") return { row: 0, column: 0 };
  const { length } = places.rows;
  return key === "End" ? { row: length - 1, column: (places.rows[0]?.length ?? 1) - 1 } : undefined;
}

/** The place beside a cell, past all that it covers; itself at an edge. */
function neighbour(places: OwnPlaces, place: Place, step: Step): Place {
  const corner = cornerAt(places, place);
  if (!corner) return place;
  const { rows } = places;
  const far = {
    row: step.row > 0 ? corner.row + corner.rowSpan - 1 : corner.row,
    column: step.column > 0 ? corner.column + corner.colSpan - 1 : corner.column,
  };
  return {
    row: step.row === 0 ? place.row : within(far.row + step.row, rows.length),
    column:
      step.column === 0 ? place.column : within(far.column + step.column, rows[0]?.length ?? 1),
  };
}

function within(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

/** Behind the last cell and before the first, Tab leaves the table. */
function nextInOrder({ places, place }: Pressed, step: 1 | -1): Place | undefined {
  const corners = cornersOf(places.rows).flat();
  const cell = places.rows[place.row]?.[place.column];
  return corners[corners.findIndex((corner) => corner.cell === cell) + step];
}

function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof HTMLTextAreaElement)) return undefined;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}

/** As if it were typed. */
function insertText(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
