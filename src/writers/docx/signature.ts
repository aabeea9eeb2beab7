import { type Block, type Paragraph, plainText } from "../../document/blocks.ts";
import { widthEm } from "../../document/width-em.ts";

/** Characters free at the right, and between the beginnings of a signature and of its date. */
const free = 2;

/**
 * Characters of white before a signature or its date.
 *
 * The signature leaves two characters free, the date begins two characters right of it. A date
 * longer than the signature leaves the two characters free itself and moves the signature left.
 * Counted from the left, both begin where they should, however wide a font's digits are.
 * @param neighbour - the block behind a signature, or before a date.
 * @see GB/T 9704-2012, 7.3.5.2
 */
export function charactersBefore(
  paragraph: Paragraph,
  neighbour: Block | undefined,
  charactersPerLine: number,
): number {
  const blocks = [paragraph, neighbour];
  const signature = widthOf("signature", blocks);
  const date = widthOf("date", blocks);
  const needed = date > signature ? free + date : signature;
  const begin = Math.max(0, charactersPerLine - free - needed);
  return paragraph.role === "date" ? begin + free : begin;
}

/** Width of the block with that role, 0 where there is none. */
function widthOf(role: "signature" | "date", blocks: readonly (Block | undefined)[]): number {
  const block = blocks.find((one) => one?.type === "paragraph" && one.role === role);
  return block?.type === "paragraph" ? widthEm(plainText(block.content)) : 0;
}
