import type { SourcePlace } from "../../messages/source-place.ts";
import type { LeftOut } from "../left-out.ts";
import { isUnclear } from "./glyphs/characters.ts";
import type { Item } from "./items.ts";

/** What is to be told of the words of a place: those left out of it, and those that are unclear. */
export function tellItems(items: readonly Item[], place: SourcePlace): LeftOut[] {
  return items.flatMap(({ leftOut, text }): LeftOut[] => {
    if (leftOut) return [{ kind: leftOut, text, place }];
    return isUnclear(text) ? [{ kind: "unclear", text, place }] : [];
  });
}

export function isRead({ leftOut }: Item): boolean {
  return leftOut === undefined;
}
