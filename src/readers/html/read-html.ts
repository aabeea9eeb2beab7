import { html, parse } from "parse5";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { decodePage } from "./decode-page.ts";
import type { Node } from "./elements.ts";
import { openPage } from "./page.ts";
import { pageKind } from "./page-kind.ts";
import { readBlocks } from "./read-blocks.ts";

/**
 * Reads a web page or a part of one: paragraphs and tables, nested and spanning ones too. What is
 * not seen on a screen, and what is no text, is left out and told.
 * @throws {GenerationError} `FILE-ENCODING`, `FILE-CHARSET`, `FILE-BOMB`.
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const text = decodePage(bytes);
  if (text.split("<").length > limits.elements) throw new GenerationError("FILE-BOMB", {});
  const { childNodes, mode } = parse(text);
  if (isTooDeep(childNodes)) throw new GenerationError("FILE-BOMB", {});
  const page = openPage(childNodes, mode === html.DOCUMENT_MODE.QUIRKS);
  const { blocks, leftOut } = readBlocks(childNodes, page);
  const { references } = page;
  return {
    blocks,
    leftOut,
    findings: [],
    instead: pageKind(childNodes),
    ...(references.length > 0 ? { references } : {}),
  };
}

/** Level by level, so that depth costs no stack. */
function isTooDeep(nodes: readonly Node[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.htmlDepth) return true;
    level = level.flatMap((node) => ("childNodes" in node ? node.childNodes : []));
  }
  return false;
}
