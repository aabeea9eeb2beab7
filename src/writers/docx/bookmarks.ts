import type { Block, Inline, Paragraph } from "../../document/blocks.ts";
import type { Anchor } from "../../document/references/anchor.ts";
import { isCaptionOf } from "../../document/references/captions.ts";
import { bookmarksOf } from "../../document/references/target-names.ts";
import { element, type Xml } from "./xml.ts";

/** What is named, and the place of its block: no two bookmarks of a document have the same number. */
export type Named = { readonly anchor: Anchor; readonly index: number };

/** More than one name has hardly any. */
const mostNames = 100;

/**
 * Words with the name that references have for them.
 * @see ECMA-376 Part 1, 17.13.6.2 (bookmarkStart)
 */
export function bookmarked({ anchor, index }: Named, words: Xml): Xml {
  const marks = bookmarksOf(anchor.target).map((name, place) => {
    const id = index * mostNames + place;
    return {
      start: element("w:bookmarkStart", { "w:id": id, "w:name": name }),
      end: element("w:bookmarkEnd", { "w:id": id }),
    };
  });
  return [...marks.map(({ start }) => start), words, ...marks.map(({ end }) => end)].join("");
}

type Around = {
  readonly index: number;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
};

/** What a caption names: the table below it, or the picture above. */
export function namedBy(caption: Paragraph, { index, previous, next }: Around): Named | undefined {
  const block = caption.role === "tableCaption" ? next : previous;
  const isOwn = block?.type === "table" || block?.type === "picture";
  return isOwn && isCaptionOf(caption, block) && block.anchor
    ? { anchor: block.anchor, index }
    : undefined;
}

/** A caption's content from which its typed number is cut off: `附表1`. */
export function cutNumber(
  content: readonly Inline[],
  { printed = "" }: Anchor,
): { readonly number: readonly Inline[]; readonly rest: readonly Inline[] } {
  const [first, ...others] = content;
  if (first?.type !== "text" || !first.text.startsWith(printed))
    return { number: [], rest: content };
  const rest = { ...first, text: first.text.slice(printed.length) };
  return {
    number: [{ ...first, text: printed }],
    rest: rest.text === "" ? others : [rest, ...others],
  };
}
