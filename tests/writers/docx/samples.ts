import type { DocumentTree } from "../../../src/document/blocks.ts";
import { buildTree } from "../../../src/generate.ts";
import { check, editionIds, editions, sample } from "../../given/reports.ts";

/** The samples of all editions as trees, with the ids of the editions. */
export const sampleTrees = editionIds.map((id) => [id, treeOf(id)] as const);

function treeOf(id: string): DocumentTree {
  const { report, edition } = check(sample(id));
  if (!report || !edition) throw new Error(`the sample of ${id} cannot be read`);
  return buildTree(report, edition, { editions });
}
