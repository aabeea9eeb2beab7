import type { Block, DocumentTree } from "../../document/blocks.ts";

/** Deepest heading of PDF 1.7. */
const deepest = 6;

/**
 * The types of a document's headings, run-in ones included, by their block's index.
 *
 * The title is the only `H1`, headings follow below it. No level is left out on the way down,
 * whatever the report leaves out: PDF/UA forbids it.
 * @see ISO 14289-1, 7.4.2
 */
export function headingTags({ blocks }: DocumentTree): ReadonlyMap<number, string> {
  let above = 0;
  const tags = blocks.flatMap((block, index) => {
    const wanted = headingDepth(block);
    if (wanted === undefined) return [];
    above = Math.min(wanted, above + 1, deepest);
    return [[index, `H${above}`] as const];
  });
  return new Map(tags);
}

function headingDepth(block: Block): number | undefined {
  switch (block.type) {
    case "heading":
      return block.level + 1;
    case "paragraph":
      if (block.role === "title") return 1;
      return block.lead ? block.lead.level + 1 : undefined;
    case "table":
      return undefined;
  }
}
