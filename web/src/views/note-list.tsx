import { suggestionSentence } from "../../../src/messages/suggestion.ts";
import type { Desk } from "../desk.ts";
import { cellKey } from "../draft/draft.ts";
import { settle } from "../draft/remarks.ts";
import { withCells } from "../draft/state.ts";
import { asRead } from "../draft/unread.ts";
import { type Note, targetOf, toldAs } from "../notes.ts";
import { targetOfNote } from "../sheets/target-of-note.ts";

type Props = {
  readonly desk: Desk;
  readonly notes: readonly Note[];
  /** Shows the place of a note on the pages. */
  readonly look?: (note: Note) => void;
};

/** Findings as a list that leads to their places. */
export function NoteList({ desk, notes, look }: Props) {
  if (notes.length === 0) return <p class="quiet">{desk.say("findingsNone")}</p>;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note.id} class={`note ${note.severity}`}>
          <button
            type="button"
            id={listedId(note)}
            onClick={() => desk.go(note.step, targetOf(note))}
          >
            <strong class="severity">{desk.say(toldAs(note))}</strong> {note.sentence}
            {note.basis ? (
              <small>
                {desk.say("basis")}：{note.basis}
              </small>
            ) : null}
          </button>
          <Settle desk={desk} note={note} />
          {look && targetOfNote(note, desk) ? (
            <button
              type="button"
              class="small"
              aria-describedby={listedId(note)}
              onClick={() => look(note)}
            >
              {desk.say("onPages")}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function listedId({ id }: Note): string {
  return `listed-${id}`;
}

/** Says that a person has looked over what the page put in, or read without being sure. */
export function Settle({ desk, note }: { readonly desk: Desk; readonly note: Note }) {
  const { remark, others = [], unread } = note;
  if (remark === undefined && unread === undefined) return null;
  const settleAll = () =>
    desk.edit((draft) =>
      remark === undefined
        ? asRead(draft, unread ?? "")
        : [remark, ...others].reduce(settle, draft),
    );
  return (
    <button type="button" class="small" onClick={settleAll}>
      {desk.say("settle")}
      <span class="unseen">：{note.sentence}</span>
    </button>
  );
}

/** Changes that may mend failed sums; each is made by the person alone. */
export function Suggestions({ desk, table }: { readonly desk: Desk; readonly table?: string }) {
  const own = desk.suggestions.filter(({ changes }) =>
    changes.every(({ place }) => table === undefined || place.cell?.table === table),
  );
  if (own.length === 0) return null;
  return (
    <section class="suggestions" aria-label={desk.say("suggestions")}>
      <h3>{desk.say("suggestions")}</h3>
      <ul>
        {own.map((suggestion) => {
          const text = suggestionSentence(suggestion, desk.language);
          return (
            <li key={text}>
              {text}
              <button type="button" class="small" onClick={() => apply(desk, suggestion)}>
                {desk.say("apply")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function apply(desk: Desk, { changes }: Desk["suggestions"][number]): void {
  const cells = changes.map(({ place, to }) => {
    const [, , table = "", ...steps] = place.pointer.split("/");
    return [cellKey(table, steps.join(".")), String(to)];
  });
  desk.edit((draft) => withCells(draft, Object.fromEntries(cells)));
}
