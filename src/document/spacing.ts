import type { Block } from "./blocks.ts";
import type { Look, ParagraphLook } from "./look.ts";
import { isOwnTable } from "./own-styles.ts";

/**
 * Blank lines between two blocks: the larger wish of both, none inside the head of the document
 * (title and the lines under it).
 */
export function blankLinesBetween(previous: Block, next: Block, look: Look): number {
  if (isHead(previous) && isHead(next)) return 0;
  if (previous.type === "chart" || areOwnTables(previous, next)) return 1;
  return Math.max(
    paragraphLook(previous, look)?.blankLinesAfter ?? 0,
    paragraphLook(next, look)?.blankLinesBefore ?? 0,
  );
}

/** The style of a heading or paragraph; tables, pictures and charts have their own. */
export function paragraphLook(block: Block, look: Look): ParagraphLook | undefined {
  switch (block.type) {
    case "heading":
      return look.headings[block.level];
    case "paragraph":
      return look.paragraphs[block.role];
    case "table":
    case "picture":
    case "chart":
      return undefined;
  }
}

/** Without a caption nothing else would part them. */
function areOwnTables(previous: Block, next: Block): boolean {
  return previous.type === "table" && next.type === "table" && isOwnTable(next.name);
}

function isHead(block: Block): boolean {
  return block.type === "paragraph" && (block.role === "title" || block.role === "subtitle");
}

/** Whether what stands above a block stays on its page: a signature, a note, a picture's caption. */
export function staysAbove(next: Block | undefined, look: Look): boolean {
  if (next?.type !== "paragraph") return false;
  return (
    next.role === "note" ||
    next.role === "pictureCaption" ||
    look.paragraphs[next.role].align === "signature"
  );
}

/** Whether a heading begins a new page: that of an appendix of charts. */
export function opensAppendix(heading: Block, next: Block | undefined): boolean {
  return heading.type === "heading" && next?.type === "chart";
}
