import { parse } from "parse5";
import { GenerationError } from "../../messages/generation-error.ts";
import { decodeText } from "../decode-text.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import type { Node } from "./elements.ts";
import { readBlocks } from "./read-blocks.ts";

/**
 * Reads a web page or a part of one: paragraphs and tables, nested and spanning ones too.
 * @throws {GenerationError} `FILE-ENCODING`, `FILE-BOMB`.
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const page = decode(bytes);
  if (page.split("<").length > limits.elements) throw new GenerationError("FILE-BOMB", {});
  const { childNodes } = parse(page);
  if (isTooDeep(childNodes)) throw new GenerationError("FILE-BOMB", {});
  return { blocks: readBlocks(childNodes), findings: [] };
}

/** UTF-8 unless the page says otherwise. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  return decodeText(bytes, [named, "utf-8", "gb18030"]);
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
