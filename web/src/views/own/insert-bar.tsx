import { useState } from "preact/hooks";
import { textsOf, withText } from "../../draft/own/edit-items.ts";
import { type Referable, refer, referables } from "../../draft/own/references.ts";
import { arrivedPictures, blankNote, blankTable } from "../../paste/insertion.ts";
import { FileButton } from "../file-button.tsx";
import { type BodyDesk, caretIn } from "./body-desk.ts";

type Props = {
  readonly own: BodyDesk;
  /** The text that it stands under. */
  readonly place: number;
  readonly counter: string;
};

/** What may be put into the text above, where its caret is. */
export function InsertBar({ own, place, counter }: Props) {
  const { say, draft } = own.desk;
  const [isChoosing, setChoosing] = useState(false);
  const named = referables(draft).filter(({ printed }) => printed !== undefined);
  const pictures = async (files: readonly File[]) =>
    own.insert(place, await arrivedPictures(files, say));
  return (
    <>
      <div class="insert">
        <button type="button" class="tool" onClick={() => own.insert(place, one(blankTable()))}>
          {say("insertTable")}
        </button>
        <FileButton
          look="tool"
          label={say("insertPicture")}
          accept="image/png,image/jpeg"
          choose={pictures}
        />
        <button type="button" class="tool" onClick={() => own.insert(place, one(blankNote()))}>
          {say("insertNote")}
        </button>
        {named.length > 0 ? (
          <button
            type="button"
            class="tool"
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {say("insertReference")}
          </button>
        ) : null}
        <span class="counter">{counter}</span>
      </div>
      {isChoosing && named.length > 0 ? (
        <ul class="references" aria-label={say("insertReference")}>
          {named.map((referable) => (
            <li key={`${referable.section} ${referable.item.key}`}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  setChoosing(false);
                  insertReference(own, place, referable);
                }}
              >
                {referable.printed} {referable.caption}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function one(item: ReturnType<typeof blankTable>) {
  return { insertion: [item], told: [] };
}

/** Writes `{表:id}` where the caret is, and goes on there. */
function insertReference({ desk, section, textId }: BodyDesk, place: number, to: Referable): void {
  const caret = caretIn(textId(place));
  const { reference } = refer(desk.draft, to);
  desk.edit((draft) => {
    const named = refer(draft, to);
    return {
      ...named.draft,
      sections: named.draft.sections.map((one) => {
        if (one.key !== section.key) return one;
        const text = textsOf(one.body)[place] ?? "";
        const typed = text.slice(0, caret) + named.reference + text.slice(caret);
        return { ...one, body: withText(one.body, place, typed) };
      }),
    };
  });
  requestAnimationFrame(() => {
    const area = document.getElementById(textId(place));
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.focus();
    area.setSelectionRange(caret + reference.length, caret + reference.length);
  });
}
