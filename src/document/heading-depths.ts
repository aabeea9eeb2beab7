import type { Block } from "./blocks.ts";

/**
 * How deep each heading of a document stands, run-in ones included, by its block's index.
 *
 * The title stands alone at 1, headings follow below it. No depth is left out on the way down,
 * whatever the report leaves out, so that programs that read aloud find their way.
 */
export function headingDepths(blocks: readonly Block[]): ReadonlyMap<number, number> {
  let above = 0;
  const depths = blocks.flatMap((block, index) => {
    const wanted = wantedDepth(block);
    if (wanted === undefined) return [];
    above = Math.min(wanted, above + 1);
    return [[index, above] as const];
  });
  return new Map(depths);
}

function wantedDepth(block: Block): number | undefined {
  switch (block.type) {
    case "heading":
      return block.level + 1;
    case "paragraph":
      if (block.role === "title") return 1;
      return block.lead ? block.lead.level + 1 : undefined;
    case "table":
    case "picture":
    case "chart":
      return undefined;
  }
}
