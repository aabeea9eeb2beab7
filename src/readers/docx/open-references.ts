import type { Target } from "../../document/references/anchor.ts";
import { targetOfBookmarks } from "../../document/references/target-names.ts";
import type { SourceReferences } from "../source.ts";

/** The bookmarks of a document that name own tables and pictures, and the fields that refer to them. */
export type WordReferences = {
  /** What bookmarks of one place name. */
  readonly name: (bookmarks: readonly string[]) => Target | undefined;
  /** The place that a bookmark which is referred to has in the list. */
  readonly refer: (bookmark: string) => number;
  readonly list: () => SourceReferences;
};

export function openReferences(): WordReferences {
  const targets = new Map<string, Target>();
  const referred: string[] = [];
  return {
    name: (bookmarks) => {
      if (bookmarks.length === 0) return undefined;
      const target = targetOfBookmarks(bookmarks);
      for (const one of target ? bookmarks : []) if (target) targets.set(one, target);
      return target;
    },
    refer: (bookmark) => {
      const known = referred.indexOf(bookmark);
      return known < 0 ? referred.push(bookmark) - 1 : known;
    },
    list: () => referred.map((bookmark) => targets.get(bookmark)),
  };
}
