import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { type Note, toldAs } from "../notes.ts";
import { fieldId, noteId } from "./cell.tsx";
import { Settle } from "./note-list.tsx";

type Props = {
  readonly desk: Desk;
  readonly notes: readonly Note[];
  /** The cell that is filled in. */
  readonly active: string;
};

const gapPx = 8;

/** What was found in a table, each sentence beside the row it is about. */
export function MarginNotes({ desk, notes, active }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (list.current) placeNotes(list.current);
  });
  return (
    <ul class="margin" ref={list} aria-label={desk.say("findingsHere")}>
      {notes.map((note) => (
        <li
          key={note.id}
          data-cell={note.cell}
          class={`note ${note.severity} ${note.cell === active ? "current" : ""}`}
        >
          <button
            type="button"
            id={noteId(note)}
            onClick={() => note.cell && document.getElementById(fieldId(note.cell))?.focus()}
          >
            <span class="unseen">{desk.say(toldAs(note))}：</span>
            {note.sentence}
          </button>
          <Settle desk={desk} note={note} />
        </li>
      ))}
    </ul>
  );
}

/** Each note at the height of its row, or below the one before it. All is measured, then moved. */
function placeNotes(list: HTMLUListElement): void {
  const top = list.getBoundingClientRect().top;
  const items = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
  const measured = items.map((item) => {
    const cell = document.getElementById(fieldId(item.dataset.cell ?? ""));
    const wanted = (cell?.getBoundingClientRect().top ?? top) - top;
    return { item, wanted, height: item.offsetHeight };
  });
  let free = 0;
  for (const one of measured.sort((first, second) => first.wanted - second.wanted)) {
    const at = Math.max(one.wanted, free);
    one.item.style.top = `${at}px`;
    free = at + one.height + gapPx;
  }
  list.style.minHeight = `${free}px`;
}
