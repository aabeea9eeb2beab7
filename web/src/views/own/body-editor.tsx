import type { TargetedEvent } from "preact";
import type { Desk } from "../../desk.ts";
import { bodyValue, typedText } from "../../draft/body.ts";
import type { DraftSection } from "../../draft/draft.ts";
import { textsOf, withText } from "../../draft/own/edit-items.ts";
import { arrivedPictures, pastedTables, pictureFilesIn } from "../../paste/insertion.ts";
import { Outline } from "../outline.tsx";
import { charactersIn } from "../prose-editor.tsx";
import { ProseField } from "../prose-field.tsx";
import { type BodyDesk, bodyDesk } from "./body-desk.ts";
import { InsertBar } from "./insert-bar.tsx";
import { OwnItemView } from "./own-item.tsx";

type Props = { readonly desk: Desk; readonly section: DraftSection };

/** A section's text, and its own tables, pictures and notes where they stand between paragraphs. */
export function BodyEditor({ desk, section }: Props) {
  const { say } = desk;
  const own = bodyDesk(desk, section);
  const { body } = section;
  const id = own.textId(0);
  const texts = textsOf(body);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what falls on it can be chosen by a button, too
    <div class="prose" onDrop={(event) => drop(event, own)}>
      <label class="label" for={id}>
        {say("body")}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {say("bodyHint")}
      </p>
      {texts.flatMap((text, place) => {
        const item = body.items?.[place - 1];
        const isLast = place === texts.length - 1;
        return [
          ...(item ? [<OwnItemView key={item.key} own={own} item={item} />] : []),
          <ProseField
            key={`text ${item?.key}`}
            id={own.textId(place)}
            text={text}
            isSmall={texts.length > 1}
            {...(place > 0 ? { name: say("bodyBehind", { count: place }) } : {})}
            describedBy={place === 0 ? `${id}-hint` : undefined}
            change={(typed) =>
              own.change((now) => withText(now, place, typed), `text ${item?.key}`)
            }
            onPaste={(event) => paste(event, own, place)}
          />,
          <InsertBar
            key={`insert ${item?.key}`}
            own={own}
            place={place}
            counter={isLast ? say("characters", { count: charactersIn(typedText(body)) }) : ""}
          />,
        ];
      })}
      <Outline say={say} value={bodyValue(body)} />
    </div>
  );
}

/** A text alone is pasted by the browser, as ever. */
function paste(
  event: TargetedEvent<HTMLTextAreaElement, ClipboardEvent>,
  own: BodyDesk,
  place: number,
): void {
  const { clipboardData } = event;
  if (!clipboardData) return;
  const tables = pastedTables(clipboardData, own.desk.say);
  const pictures = tables ? [] : pictureFilesIn(clipboardData);
  if (!tables && pictures.length === 0) return;
  event.preventDefault();
  if (tables) own.insert(place, tables);
  else void insertPictures(own, place, pictures);
}

/** Pictures that fall on a text stand in it; other files, and pictures among them, are the page's. */
function drop(event: TargetedEvent<HTMLElement, DragEvent>, own: BodyDesk): void {
  const pictures = event.dataTransfer ? pictureFilesIn(event.dataTransfer) : [];
  if (pictures.length === 0 || pictures.length !== event.dataTransfer?.files.length) return;
  event.preventDefault();
  const { id = "" } = event.target instanceof HTMLTextAreaElement ? event.target : {};
  void insertPictures(own, own.placeOf(id), pictures);
}

async function insertPictures(own: BodyDesk, place: number, files: readonly File[]) {
  own.insert(place, await arrivedPictures(files, own.desk.say));
}
