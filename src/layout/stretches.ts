import { type Block, type Heading, type Paragraph, plainText } from "../document/blocks.ts";
import type { Look } from "../document/look.ts";
import { opensAppendix, paragraphLook, staysAbove } from "../document/spacing.ts";
import { widthEm } from "../document/width-em.ts";

/**
 * Blocks `from` to `to` (excluded). The pages of a text are filled line by line; those of tables
 * and of all that stands between them are planned at once. A table that is too wide, with what
 * stays above and below it, has landscape pages to itself.
 */
export type Stretch = {
  readonly type: "text" | "tables" | "landscape";
  readonly from: number;
  readonly to: number;
};

/** Whether a document has tables on turned sheets: hardly one has. */
export function hasTurnedSheets(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === "table" && block.landscape);
}

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
    const run = runAt(blocks, index, last?.to ?? 0, look);
    const joins = isRun(last) && isRun(run) && isShort(blocks, last.to, run.from, look);
    if (joins) runs.pop();
    runs.push(joins ? { ...run, from: last.from } : run);
  }
  return runs;
}

function isRun(stretch: Stretch | undefined): stretch is Stretch {
  return stretch?.type === "tables";
}

/** A table with what stays with it. */
function runAt(blocks: readonly Block[], table: number, least: number, look: Look): Stretch {
  const from = Math.max(startOf(blocks, table, look), least);
  const block = blocks[table];
  return block?.type === "table" && block.landscape
    ? { type: "landscape", from, to: endOfNotes(blocks, table) }
    : { type: "tables", from, to: endOf(blocks, table, look) };
}

/** A signature stays on an upright page, even one that follows at once. */
function endOfNotes(blocks: readonly Block[], table: number): number {
  const isNote = (block: Block | undefined) => block?.type === "paragraph" && block.role === "note";
  let to = table + 1;
  while (isNote(blocks[to])) to++;
  return to;
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
    if (!block || !isText(block) || opensAppendix(block, blocks[index + 1])) return false;
    lines += 1 + Math.floor(widthOf(block) / page.charactersPerLine);
    if (lines > page.linesPerPage) return false;
  }
  return true;
}

function isText(block: Block): block is Heading | Paragraph {
  return block.type === "heading" || block.type === "paragraph";
}

function widthOf(block: Heading | Paragraph): number {
  return widthEm(plainText(block.content));
}
