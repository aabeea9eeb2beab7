import { ownMember } from "../../../../src/messages/own-member.ts";
import { ownFieldId } from "../../draft/own/field-ids.ts";
import { ProseField } from "../prose-field.tsx";
import type { ItemDesk } from "./item-desk.ts";
import { textOf } from "./line-field.tsx";

/** A note between the paragraphs, in the smaller type of notes. */
export function NoteFields({ item }: { readonly item: ItemDesk }) {
  const id = ownFieldId(item.id, "/note");
  return (
    <>
      <ProseField
        id={id}
        text={textOf(ownMember(item.value, "note"))}
        isSmall
        name={item.desk.say("ownNote")}
        describedBy={`${id}-hint`}
        change={(note) => item.edit((now) => ({ ...now, note }), "note")}
      />
      <p class="hint" id={`${id}-hint`}>
        {item.desk.say("ownNoteHint")}
      </p>
    </>
  );
}
