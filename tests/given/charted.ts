import type { DocumentTree } from "../../src/document/blocks.ts";
import { buildTree } from "../../src/generate.ts";
import { chartAppendix } from "../../src/template/chart-appendix.ts";
import { check, comparedWith, editions, example } from "./reports.ts";

function charted(withLast: boolean): DocumentTree {
  const options = withLast ? comparedWith(example("hongze-2023")) : {};
  const { report, edition, previous } = check(example("hongze-2024"), options);
  if (!report || !edition) throw new Error("the report cannot be read");
  const tree = buildTree(report, edition, { editions });
  return { ...tree, blocks: [...tree.blocks, ...chartAppendix({ report, edition }, previous)] };
}

/** A report with charts behind it. */
export const chartedTrees = [
  ["a report with charts", charted(false)],
  ["a report with charts of two years", charted(true)],
] as const;
