import { chartWords } from "../../../messages/tables/chart-words.ts";
import type { SourceBlock, SourceDocument } from "../../source.ts";

/**
 * Leaves out the charts that this program puts behind a report: they say again what the table says.
 * Known by their heading and the first chart's title, word for word, so that nothing else is lost.
 */
export function withoutAppendix(source: SourceDocument): SourceDocument {
  const { blocks, leftOut = [] } = source;
  const start = blocks.findIndex(
    (block, index) =>
      isText(block, chartWords.heading) && isText(blocks[index + 1], chartWords.received),
  );
  if (start < 0) return source;
  const first = blocks[start]?.place.paragraph ?? Number.POSITIVE_INFINITY;
  return {
    ...source,
    blocks: blocks.slice(0, start),
    leftOut: leftOut.filter(({ place }) => (place.paragraph ?? 0) < first),
  };
}

function isText(block: SourceBlock | undefined, words: string): boolean {
  return block?.type === "paragraph" && block.text.trim() === words;
}
