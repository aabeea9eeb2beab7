import type { Origin } from "../page.ts";

/** Of a block's two parts numbers, which are looked up sooner; of a cell its place. */
export type ContentKey = number | string;

/** The same for all content of an element. */
export function contentKey(origin: Extract<Origin, { readonly block: number }>): ContentKey {
  return origin.type === "block"
    ? 2 * origin.block + (origin.part === "lead" ? 0 : 1)
    : `${origin.block} ${origin.row} ${origin.column}`;
}

/** Whether two texts belong to one piece of content. */
export function isSameContent(one: Origin, other: Origin | undefined): boolean {
  if (one.type === "block" && other?.type === "block") {
    return one.block === other.block && one.part === other.part;
  }
  if (one.type === "cell" && other?.type === "cell") {
    return one.block === other.block && one.row === other.row && one.column === other.column;
  }
  return one.type === other?.type;
}
