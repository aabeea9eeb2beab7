import { type Block, type DocumentTree, plainText } from "../../../src/document/blocks.ts";
import { textsOfChart } from "../../chart-text.ts";

/** What a document says, in reading order, without white space. */
export function textOf({ blocks }: DocumentTree): string {
  return blocks.map(blockText).join("").replaceAll(/\s/g, "");
}

function blockText(block: Block): string {
  if (block.type === "picture") return block.alt;
  if (block.type === "chart") return textsOfChart(block).join("");
  if (block.type !== "table") {
    const lead = block.type === "paragraph" ? block.lead : undefined;
    return plainText([...(lead?.content ?? []), ...block.content]);
  }
  return block.rows
    .flat()
    .map(({ lines, note }) => [...lines, note ?? ""].join(""))
    .join("");
}
