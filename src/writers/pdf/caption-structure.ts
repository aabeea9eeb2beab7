import { markKey } from "./marks.ts";
import type { Reference } from "./pdf-kit.ts";
import { markedContent, type Structure, writeElement } from "./structure-element.ts";

/** A table or picture by its block, and the block of its caption. */
export type Captioned = { readonly index: number; readonly caption: number | undefined };

/** A caption inside of what it belongs to. @see ISO 32000-1, 14.8.4.3.4, 14.8.4.5 */
export function writeCaption(
  structure: Structure,
  parent: Reference,
  caption: number | undefined,
): Reference[] {
  if (caption === undefined) return [];
  const key = markKey({ type: "block", block: caption, part: "text" });
  return [writeElement(structure, parent, { S: "Caption" }, markedContent(structure, key))];
}
