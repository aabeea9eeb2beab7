import { type Block, plainText } from "../document/blocks.ts";
import type { Look } from "../document/look.ts";
import { opensAppendix, paragraphLook, staysAbove } from "../document/spacing.ts";
import { widthEm } from "../document/width-em.ts";

/**
 * Blocks `from` to `to` (excluded). The pages of a text are filled line by line; those of tables
 * and of all that stands between them are planned at once.
 */
export type Stretch = {
  readonly type: "text" | "tables";
  readonly from: number;
  readonly to: number;
};

/** Parts a document at its tables. Those with at most a page of text between them stay together. */
export function stretchesOf(blocks: readonly Block[], look: Look): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const run of runsOf(blocks, look)) {
    if (run.from > end) stretches.push({ type: "text", from: end, to: run.from });
    stretches.push(run);
    end = run.to;
  }
  if (end < blocks.length) stretches.push({ type: "text", from: end, to: blocks.length });
  return stretches;
}

function runsOf(blocks: readonly Block[], look: Look): Stretch[] {
  const runs: Stretch[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1);
    if (block.type !== "table" || (last && index < last.to)) continue;
    const from = startOf(blocks, index, look);
    const to = endOf(blocks, index, look);
    const joins = last && isShort(blocks, last.to, from, look);
    if (joins) runs.pop();
    runs.push({ type: "tables", from: joins ? last.from : from, to });
  }
  return runs;
}

/** The first of the headings, or of whatever else, that stay with a table. */
function startOf(blocks: readonly Block[], table: number, look: Look): number {
  let from = table;
  while (from > 0 && stays(blocks, from - 1, look)) from--;
  return from;
}

/** Behind the notes and whatever else stays below a table. */
function endOf(blocks: readonly Block[], table: number, look: Look): number {
  let to = table + 1;
  while (to < blocks.length && stays(blocks, to - 1, look)) to++;
  return to;
}

function stays(blocks: readonly Block[], index: number, look: Look): boolean {
  const block = blocks[index];
  const keeps = block && paragraphLook(block, look)?.keepWithNext;
  return keeps === true || staysAbove(blocks[index + 1], look);
}

function isShort(blocks: readonly Block[], from: number, to: number, { page }: Look): boolean {
  let lines = 0;
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (!block || block.type === "chart" || opensAppendix(block, blocks[index + 1])) return false;
    lines += 1 + Math.floor(widthOf(block) / page.charactersPerLine);
    if (lines > page.linesPerPage) return false;
  }
  return true;
}

function widthOf(block: Block): number {
  return block.type === "heading" || block.type === "paragraph"
    ? widthEm(plainText(block.content))
    : 0;
}
