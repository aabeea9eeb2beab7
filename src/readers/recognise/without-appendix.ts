import { chartWords } from "../../messages/chart-words.ts";
import type { SourceBlock } from "../source.ts";

/**
 * Leaves out the charts that this program puts behind a report: they say again what the table says.
 * Known by their heading and the first chart's title, word for word, so that nothing else is lost.
 */
export function withoutAppendix(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const start = blocks.findIndex(
    (block, index) =>
      isText(block, chartWords.heading) && isText(blocks[index + 1], chartWords.received),
  );
  return start < 0 ? blocks : blocks.slice(0, start);
}

function isText(block: SourceBlock | undefined, words: string): boolean {
  return block?.type === "paragraph" && block.text.trim() === words;
}
