import type { Block } from "./blocks.ts";
import type { Look } from "./look.ts";
import { perObject } from "./per-object.ts";

/** The styles of an office's own tables, from the usual size down: 小四, 五号, 小五. */
export const ownTableStyles = ["own", "ownFive", "ownSmallFive"] as const;

/** Whether a table, by its name, is none of the mandated ones. */
export function isOwnTable(name: string): boolean {
  return (ownTableStyles as readonly string[]).includes(name);
}

/**
 * The look with the styles that a document needs: a document without tables and pictures of the
 * office's own has none of theirs in its list of styles.
 */
export function lookFor(blocks: readonly Block[], look: Look): Look {
  return blocks.some(isOwn) ? look : withoutOwnStyles(look);
}

/** Whether a look, as `lookFor` gives it, is that of a document with own tables or pictures. */
export function hasOwnStyles({ tables }: Look): boolean {
  return Object.keys(tables).some(isOwnTable);
}

const withoutOwnStyles = perObject((look: Look): Look => {
  const mandated = Object.entries(look.tables).filter(([name]) => !isOwnTable(name));
  return { ...look, tables: Object.fromEntries(mandated) };
});

function isOwn(block: Block): boolean {
  switch (block.type) {
    case "table":
      return isOwnTable(block.name);
    case "paragraph":
      return block.role === "tableCaption" || block.role === "pictureCaption";
    case "picture":
      return true;
    case "heading":
    case "chart":
      return false;
  }
}
