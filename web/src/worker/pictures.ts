import { ownMember } from "../../../src/messages/own-member.ts";
import type { ReadJson } from "../../../src/report/json/read-json.ts";
import type { Pictures } from "../../../src/report/own/pictures.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { eachOwnItem } from "../../../src/report/own/walk-own.ts";
import { isRecord } from "../../../src/report/read/input.ts";

let last: { readonly sources: readonly unknown[]; readonly pictures: Pictures } | undefined;

/**
 * The pictures of a report, which it holds itself: the page has no folder beside it. While a person
 * types they stay the same, and are not unpacked again for every key.
 */
export async function picturesOf({ value }: ReadJson): Promise<Pictures> {
  const sources = sourcesIn(value);
  if (!last || !isSame(sources, last.sources)) {
    last = { sources, pictures: await readPictures({ value }, async () => undefined) };
  }
  return last.pictures;
}

/** Where each picture stands and what it is. */
function sourcesIn(value: unknown): unknown[] {
  const sources: unknown[] = [];
  eachOwnItem({ value, pointer: "", findings: [] }, (kind, { pointer, value: item }) => {
    if (kind !== "picture" || !isRecord(item)) return;
    sources.push(pointer, ownMember(item, "data"), ownMember(item, "file"));
  });
  return sources;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((source, index) => source === other[index]);
}
