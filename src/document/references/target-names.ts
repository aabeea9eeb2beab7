import { createHash } from "node:crypto";
import type { Target } from "./anchor.ts";
import { captionLabels } from "./counted-kinds.ts";

/**
 * Names of own tables and pictures in files, from which their ids can be read again: bookmarks of
 * Word's, ids of pages.
 */

/** Letters, digits and `_`; a letter first; capitals count for small ones. */
const longestBookmark = 40;
const bookmarkHead = /^nianbao_([表图])_(.+)$/u;
/** Where one name is too short, the id goes on in the next: a fingerprint, a count, a part. */
const bookmarkPart = /^nianbao_([表图])__([\da-f]{8})_(\d+)_(.+)$/u;

/** The bookmarks of a target, all at one place; references name the first. */
export function bookmarksOf({ kind, id }: Target): readonly [string, ...string[]] {
  const label = captionLabels[kind];
  const written = bookmarkId(id);
  const short = `nianbao_${label}_${written}`;
  if (short.length <= longestBookmark) return [short];
  const print = createHash("sha256").update(id).digest("hex").slice(0, 8);
  const head = `nianbao_${label}__${print}_`;
  const room = longestBookmark - head.length - "00_".length;
  const [first = "", ...others] = Array.from(
    { length: Math.ceil(written.length / room) },
    (_, part) => `${head}${part + 1}_${written.slice(part * room, (part + 1) * room)}`,
  );
  return [first, ...others];
}

/** What bookmarks at one place name; undefined for those of another program. */
export function targetOfBookmarks(names: readonly string[]): Target | undefined {
  const parts = names.flatMap((name) => {
    const [, label, print, count, part = ""] = bookmarkPart.exec(name) ?? [];
    return label && print ? [{ label, print, count: Number(count), part }] : [];
  });
  const [first] = parts;
  if (first) {
    const own = parts.filter(({ label, print }) => label === first.label && print === first.print);
    const all = own.toSorted((one, other) => one.count - other.count).map(({ part }) => part);
    return target(first.label, readBookmarkId(all.join("")));
  }
  for (const name of names) {
    const [, label, written = ""] = bookmarkHead.exec(name) ?? [];
    if (label) return target(label, readBookmarkId(written));
  }
  return undefined;
}

/** Small Latin letters, digits and the common ideographs stand for themselves. */
function bookmarkId(id: string): string {
  return Array.from(id, (character) =>
    /[a-z\d\u4e00-\u9fa5]/.test(character)
      ? character
      : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  ).join("");
}

function readBookmarkId(written: string): string {
  return written.replaceAll(/_([\da-f]{1,6})_/gi, (whole, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function target(label: string, id: string): Target {
  return { kind: label === captionLabels.table ? "table" : "picture", id };
}

/** @param report - names the report among all others of a page: `nianbao-1a2b3c4d`. */
export function pageIdOf({ kind, id }: Target, report: string): string {
  return `${report}-${kind}-${id}`;
}

const pageId = /^nianbao-[\da-f]{8}-(table|picture)-(.+)$/u;

export function targetOfPageId(written: string): Target | undefined {
  const [, kind, id = ""] = pageId.exec(written) ?? [];
  return kind ? { kind: kind === "table" ? "table" : "picture", id } : undefined;
}
