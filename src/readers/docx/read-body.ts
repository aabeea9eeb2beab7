import { type Finding, finding } from "../../messages/finding.ts";
import type { SourceBlock, SourceDocument } from "../source.ts";
import type { XmlElement } from "../xml.ts";
import { readMargins } from "./margins.ts";
import { readBlocks } from "./read-blocks.ts";
import type { WordSetting } from "./word-setting.ts";

/**
 * Reads the body of a document that is told in WordprocessingML, from whatever file.
 * @param margins - the heads and feet of its pages.
 */
export function readBody(
  body: XmlElement,
  setting: WordSetting,
  margins: readonly XmlElement[],
): SourceDocument {
  const blocks = readBlocks(body, setting);
  const left = readMargins(margins, setting, () => textOf(blocks));
  const references = setting.references.list();
  return {
    blocks,
    findings: tellComments(setting.comments.size),
    leftOut: [...setting.leftOut, ...left],
    ...(references.length > 0 ? { references } : {}),
  };
}

function textOf(all: readonly SourceBlock[]): string {
  return all.map((block) => (block.type === "paragraph" ? block.text : "")).join("");
}

/** Comments are what people said about the text: their number is enough. */
function tellComments(n: number): Finding[] {
  return n === 0
    ? []
    : [finding("IMPORT-COMMENTS", "info", { pointer: "" }, { where: "@file", count: n })];
}
