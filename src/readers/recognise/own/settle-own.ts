import { type CountedKind, captionLabels } from "../../../document/references/counted-kinds.ts";
import { finding } from "../../../messages/finding.ts";
import type { Word } from "../../../messages/sentences.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { readTypedCaption } from "../../../report/own/caption.ts";
import { eachOwnItem } from "../../../report/own/walk-own.ts";
import type { LeftOut } from "../../left-out.ts";
import type { OwnSource, SourceBlock, SourceParagraph } from "../../source.ts";
import type { JsonObject } from "../draft/draft.ts";
import { ask, type Drafting, excerpt } from "../draft/drafting.ts";
import type { Piece } from "../tables/table-zones.ts";

/** Own tables and pictures of a draft, as its JSON has them → what they were made from. */
export type Made = Map<JsonObject, SourceParagraph>;

/** Paragraphs that a report has no place for where they stand → what they stand behind. */
export type Moved = Map<SourceParagraph, Word>;

export type Items = { readonly made: Made; readonly moved: Moved };

/**
 * What can only be done when the whole draft is there: a caption loses the number that the program
 * sets again, each item gets its place, and what a picture shows is asked where nothing says it.
 */
export function settleOwn(report: JsonObject, { made, moved }: Items, drafting: Drafting): void {
  const counts = { table: 0, picture: 0 };
  const ids = new Set<string>();
  eachOwnItem({ value: report, pointer: "", findings: [] }, (kind, { value, pointer }) => {
    const item = value as JsonObject;
    const source = made.get(item);
    // A copy has the name of what it is a copy of.
    if (ids.has(`${kind} ${item.id}`)) delete item.id;
    ids.add(`${kind} ${item.id}`);
    const place = source?.place ?? {};
    Object.assign(drafting.origins, { [pointer]: place });
    const at = { where: sourcePlaceText(place), pointer, drafting };
    const behind = source && moved.get(source);
    if (behind) tellMoved(item, behind, at);
    if (typeof item.caption === "string") settleCaption(item, item.caption, { kind, counts, at });
    if (kind === "picture" && item.alt === undefined) askAlt(at);
  });
}

type At = { readonly where: string; readonly pointer: string; readonly drafting: Drafting };

function tellMoved({ caption }: JsonObject, r: Word, { where, pointer, drafting }: At): void {
  const l = typeof caption === "string" ? excerpt(caption) : "@untitled";
  drafting.findings.push(finding("IMPORT-OWN-MOVED", "warning", { pointer }, { where, l, r }));
}

function askAlt({ where, pointer, drafting }: At): void {
  const more = { parameters: { where }, alternatives: [], where };
  ask(drafting, { code: "ASK-ALT", pointer: `${pointer}/alt`, ...more });
}

type Counting = {
  readonly kind: CountedKind;
  readonly counts: Record<CountedKind, number>;
  readonly at: At;
};

/** Where the file has no number, the program sets one all the same: that is told. */
function settleCaption(item: JsonObject, caption: string, { kind, counts, at }: Counting): void {
  const typed = readTypedCaption(caption);
  if (!typed || typed.ordinal !== undefined) counts[kind]++;
  const counted = captionLabels[kind] + counts[kind];
  if (typed?.read === counted) item.caption = typed.rest;
  if (typed) return;
  const { where, pointer, drafting } = at;
  const parameters = { where, l: excerpt(caption), r: counted };
  const place = { pointer: `${pointer}/caption` };
  drafting.findings.push(finding("IMPORT-COUNTED", "info", place, parameters));
}

/** Pictures that found no place: those before the first section, behind the end, in a torn table. */
export function leftOver(blocks: readonly SourceBlock[], { made, told }: Known): LeftOut[] {
  const known = new Set([...made.values()].map(({ own }) => own && bytesOf(own)));
  const places = new Set(told.map(({ place }) => place));
  return blocks.flatMap((block) => {
    if (block.type !== "paragraph" || block.own?.type !== "picture") return [];
    const { own, place } = block;
    if (known.has(own.bytes) || places.has(place)) return [];
    return [{ kind: "picture" as const, text: own.alt, place }];
  });
}

type Known = { readonly made: Made; readonly told: readonly LeftOut[] };

function bytesOf(own: OwnSource): Uint8Array | undefined {
  return own.type === "picture" ? own.bytes : undefined;
}

/** Own tables among paragraphs that make no section. */
export function tablesOf(paragraphs: readonly SourceParagraph[]): Piece[] {
  return paragraphs.flatMap(({ own }) =>
    own?.type === "table" ? [{ type: "cells", table: own.table }] : [],
  );
}
