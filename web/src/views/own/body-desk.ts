import type { Desk } from "../../desk.ts";
import type { Body } from "../../draft/body.ts";
import type { DraftSection } from "../../draft/draft.ts";
import { type NewItem, textsOf, withInserted } from "../../draft/own/edit-items.ts";
import { ownFieldId, ownId } from "../../draft/own/field-ids.ts";
import { kindOf, type OwnItem, type OwnKind } from "../../draft/own/own-items.ts";
import type { Arrival } from "../../paste/insertion.ts";

/** What the parts of a body's editor work with. */
export type BodyDesk = {
  readonly desk: Desk;
  readonly section: DraftSection;
  /** @param step - names the place that is edited: typing on there is one step back. */
  readonly change: (change: (body: Body) => Body, step?: string) => void;
  /** Puts something where the caret of a text is, and goes to its first field. */
  readonly insert: (place: number, arrival: Arrival) => void;
  readonly textId: (place: number) => string;
  /** The text with this id, or else the last. */
  readonly placeOf: (textId: string) => number;
  readonly ownId: (item: Pick<OwnItem, "key">) => string;
};

export function bodyDesk(desk: Desk, section: DraftSection): BodyDesk {
  const { key, body } = section;
  const textId = (place: number) => (place === 0 ? `body-${key}` : `body-${key}-${place}`);
  const idOf = (item: Pick<OwnItem, "key">) => ownId(key, item.key);
  const change: BodyDesk["change"] = (edit, step) =>
    desk.edit(
      (draft) => ({
        ...draft,
        sections: draft.sections.map((one) =>
          one.key === key ? { ...one, body: edit(one.body) } : one,
        ),
      }),
      step === undefined ? undefined : `${key} ${step}`,
    );
  return {
    desk,
    section,
    change,
    insert: (place, { insertion, told }) => {
      const caret = caretIn(textId(place));
      if (told.length > 0) desk.announce(told.join(" "));
      if (insertion.length === 0) return;
      change((now) => withInserted(now, { text: place, caret }, insertion));
      const first = insertion.find((one): one is NewItem => typeof one !== "string");
      if (first) desk.go(key, ownFieldId(idOf(first), firstFields[kindOf(first.value)]));
    },
    textId,
    placeOf: (id) => {
      const last = textsOf(body).length - 1;
      const place = textsOf(body).findIndex((_, index) => textId(index) === id);
      return place < 0 ? last : place;
    },
    ownId: idOf,
  };
}

/** What is asked for first: of a picture, what it shows. */
const firstFields: Readonly<Record<OwnKind, string>> = {
  table: "/table/header/0/0",
  picture: "/picture/alt",
  note: "/note",
};

export function caretIn(textId: string): number {
  const area = document.getElementById(textId);
  return area instanceof HTMLTextAreaElement ? area.selectionStart : 0;
}
