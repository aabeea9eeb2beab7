import type { Finding } from "../../messages/finding.ts";
import { finding } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import type { SourceBlock, SourceDocument } from "../source.ts";
import { descend, parseXml, type XmlElement } from "../xml.ts";
import { openGrounds } from "./look.ts";
import { readMargins } from "./margins.ts";
import { openNotes } from "./notes.ts";
import { openNumbering } from "./numbering.ts";
import { readBlocks } from "./read-blocks.ts";
import { readStyles } from "./styles.ts";
import { openWordParts, type WordParts } from "./word-parts.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

/**
 * Reads a DOCX: paragraphs with the numbers that Word sets, tables with their merged cells. What is
 * hidden, struck out, raised, or no text at all, is told.
 * @throws {GenerationError} `FILE-BOMB`, `FILE-DTD`, and those of `openWordParts`.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await openWordParts(bytes);
  const body = descend(parts.main, "body");
  if (!body) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const margins = [...parts.all("header"), ...parts.all("footer")].map(parseXml);
  return readBody(body, openSetting(parts), margins);
}

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
  return {
    blocks,
    findings: tellComments(setting.comments.size),
    leftOut: [...setting.leftOut, ...left],
  };
}

function openSetting(parts: WordParts): WordSetting {
  const styles = readStyles(parts.first("styles"));
  const colour = descend(parts.main, "background")?.attributes["w:color"] ?? "auto";
  return {
    styles,
    grounds: openGrounds(styles),
    numbering: openNumbering(parsed(parts.first("numbering")), styles),
    notes: openNotes(parts),
    wordsOf: (id) => {
      const xml = parts.pointedTo(id);
      return xml === undefined ? "" : wordsIn(parseXml(xml));
    },
    isShaded: !/^(?:auto|f{6})$/i.test(colour),
    leftOut: [],
    comments: new Set(),
  };
}

function parsed(xml: string | undefined): XmlElement | undefined {
  return xml === undefined ? undefined : parseXml(xml);
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
