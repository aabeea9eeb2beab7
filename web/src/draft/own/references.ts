import { perObject } from "../../../../src/document/per-object.ts";
import {
  type CountedKind,
  captionLabels,
} from "../../../../src/document/references/counted-kinds.ts";
import { ownMember } from "../../../../src/messages/own-member.ts";
import { countCaptions } from "../../../../src/report/own/count-captions.ts";
import { isRecord } from "../../../../src/report/read/input.ts";
import type { Draft } from "../draft.ts";
import { editionOf } from "../draft.ts";
import { reportOf } from "../write-draft.ts";
import { withEdited } from "./edit-items.ts";
import { type OwnItem, ownPlaces } from "./own-items.ts";

/** A table or picture that a text may refer to. */
export type Referable = {
  readonly section: string;
  readonly item: OwnItem;
  readonly kind: CountedKind;
  /** The number that is printed, `表1`; undefined without a caption, and then there is none. */
  readonly printed: string | undefined;
  readonly caption: string;
};

/** All own tables and pictures of a draft in printing order, with their numbers. */
export const referables = perObject((draft: Draft): readonly Referable[] => {
  const report = reportOf(draft, editionOf(draft));
  const names = countCaptions({ value: report, pointer: "", findings: [] });
  return itemsByPointer(draft).flatMap(({ pointer, section, item }): Referable[] => {
    const name = names.find((one) => one.pointer === `${pointer}/${one.kind}`);
    if (!name) return [];
    const caption = memberOf(item, name.kind, "caption");
    return [
      {
        section,
        item,
        kind: name.kind,
        printed: name.printed,
        caption: typeof caption === "string" ? caption : "",
      },
    ];
  });
});

/** Every own item with its place in the report's JSON. */
export const itemsByPointer = perObject((draft: Draft) => {
  const { sections } = reportOf(draft, editionOf(draft));
  return draft.sections.flatMap(({ key, body }, index) => {
    const places = ownPlaces(sections[index]?.body);
    return (body.items ?? []).map((item, at) => ({
      section: key,
      item,
      pointer: `/sections/${index}/body${places[at]}`,
    }));
  });
});

/** `{表:id}`, and the draft in which the table has that id. */
export function refer(
  draft: Draft,
  { section, item, kind }: Referable,
): { readonly draft: Draft; readonly reference: string } {
  const given = memberOf(item, kind, "id");
  const id = typeof given === "string" && given !== "" ? given : freeId(draft, kind);
  const reference = `{${captionLabels[kind]}:${id}}`;
  if (id === given) return { draft, reference };
  const value = { [kind]: { ...(item.value[kind] as object), id } };
  const sections = draft.sections.map((one) =>
    one.key === section ? { ...one, body: withEdited(one.body, item.key, () => value) } : one,
  );
  return { draft: { ...draft, sections }, reference };
}

function freeId(draft: Draft, kind: CountedKind): string {
  const taken = itemsByPointer(draft).map(({ item }) => memberOf(item, kind, "id"));
  for (let number = 1; ; number += 1) {
    const id = `${kind === "table" ? "b" : "t"}${number}`;
    if (!taken.includes(id)) return id;
  }
}

function memberOf({ value }: OwnItem, kind: CountedKind, name: "id" | "caption"): unknown {
  const item = value[kind];
  return isRecord(item) ? ownMember(item, name) : undefined;
}
