import {
  type Block,
  countedText,
  type DocumentTree,
  plainText,
} from "../../../src/document/blocks.ts";
import { textsOfChart } from "../../read-back/chart-text.ts";

/** What a document says, in reading order, without white space. */
export function textOf({ blocks }: DocumentTree): string {
  return blocks.map(blockText).join("").replaceAll(/\s/g, "");
}

function blockText(block: Block): string {
  if (block.type === "picture") return "";
  if (block.type === "chart") return textsOfChart(block).join("");
  if (block.type !== "table") {
    const lead = block.type === "paragraph" ? block.lead : undefined;
    const counted = block.type === "paragraph" && block.counted ? countedText(block.counted) : "";
    return plainText(lead?.content ?? []) + counted + plainText(block.content);
  }
  return block.rows
    .flat()
    .map(({ lines, note }) => [...lines, note ?? ""].join(""))
    .join("");
}
