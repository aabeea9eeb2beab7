import { withEdited, withMoved, withoutItem } from "../../draft/own/edit-items.ts";
import { isIn } from "../../draft/own/field-ids.ts";
import { kindOf, type OwnItem, type OwnKind } from "../../draft/own/own-items.ts";
import { referables } from "../../draft/own/references.ts";
import type { TextKey } from "../../messages/say.ts";
import { noteId } from "../cell.tsx";
import type { BodyDesk } from "./body-desk.ts";
import type { ItemDesk } from "./item-desk.ts";
import { NoteFields } from "./note-fields.tsx";
import { PictureFields } from "./picture-fields.tsx";
import { TableFields } from "./table-fields.tsx";

type Props = { readonly own: BodyDesk; readonly item: OwnItem };

const names: Readonly<Record<OwnKind, TextKey>> = {
  table: "ownTable",
  picture: "ownPicture",
  note: "ownNote",
};

/** An own table, picture or note: its fields, what was found in it, and the ways to move it. */
export function OwnItemView({ own, item }: Props) {
  const { desk, change } = own;
  const { say } = desk;
  const id = own.ownId(item);
  const kind = kindOf(item.value);
  const name = say(names[kind] as "ownTable");
  const printed = referables(desk.draft).find((one) => one.item === item)?.printed;
  const label = printed === undefined ? name : `${name} ${printed}`;
  const move = (step: -1 | 1, button: string) => {
    change((body) => withMoved(body, item.key, step));
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  };
  const notes = desk.notes.notes.filter(({ field }) => field !== undefined && isIn(field, id, "-"));
  const itemDesk: ItemDesk = {
    desk,
    id,
    value: item.value,
    edit: (edited, step) =>
      change((body) => withEdited(body, item.key, edited), step && `${item.key} ${step}`),
    notes,
  };
  return (
    <section class="own" id={id} tabIndex={-1} aria-label={label}>
      <div class="toolbar">
        <h3 class="push">{label}</h3>
        <button
          type="button"
          class="tool"
          id={`${id}-up`}
          onClick={() => move(-1, `${id}-up`)}
          aria-label={`${say("moveUp")}：${label}`}
        >
          {say("moveUp")}
        </button>
        <button
          type="button"
          class="tool"
          id={`${id}-down`}
          onClick={() => move(1, `${id}-down`)}
          aria-label={`${say("moveDown")}：${label}`}
        >
          {say("moveDown")}
        </button>
        <button
          type="button"
          class="tool"
          onClick={() => remove(own, item, label)}
          aria-label={`${say("ownDelete")}：${label}`}
        >
          {say("ownDelete")}
        </button>
      </div>
      <Fields kind={kind} item={itemDesk} />
      <ItemNotes desk={desk} notes={notes} />
    </section>
  );
}

function Fields({ kind, item }: { readonly kind: OwnKind; readonly item: ItemDesk }) {
  switch (kind) {
    case "table":
      return <TableFields item={item} />;
    case "picture":
      return <PictureFields item={item} />;
    case "note":
      return <NoteFields item={item} />;
  }
}

function ItemNotes({ desk, notes }: Pick<ItemDesk, "desk" | "notes">) {
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note.id} class={`note ${note.severity}`}>
          <button type="button" id={noteId(note)} onClick={() => desk.go(note.step, note.field)}>
            <strong class="severity">{desk.say(note.severity)}</strong> {note.sentence}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The text that stood behind it is where one goes on. */
function remove({ desk, section, change, textId }: BodyDesk, { key }: OwnItem, label: string) {
  const place = (section.body.items ?? []).findIndex((one) => one.key === key);
  change((body) => withoutItem(body, key));
  desk.announce(desk.say("ownDeleted", { name: label }));
  requestAnimationFrame(() => document.getElementById(textId(place))?.focus());
}
