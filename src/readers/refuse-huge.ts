import { sum } from "../document/sum.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { limits } from "./limits.ts";
import type { SourceBlock, SourceDocument } from "./source.ts";

/**
 * Refuses what is far longer than any report, before anything is looked for in it.
 * @throws {GenerationError} `FILE-BOMB`.
 */
export function refuseHuge({ blocks }: SourceDocument): void {
  const isHuge =
    blocks.length > limits.blocks ||
    sum(blocks.map(placesOf)) > limits.cells ||
    sum(blocks.map(charactersOf)) > limits.characters;
  if (isHuge) throw new GenerationError("FILE-BOMB", {});
}

/** Places that a table's cells take; in a line of text, a tab may part cells, too. */
function placesOf(block: SourceBlock): number {
  if (block.type === "paragraph") return block.text.split("\t").length - 1;
  return sum(block.rows.flat().map(({ rowSpan, colSpan }) => rowSpan * colSpan));
}

function charactersOf(block: SourceBlock): number {
  if (block.type === "paragraph") return block.text.length;
  return sum(block.rows.flat().map(({ text }) => text.length));
}
