import type { ContentKey } from "../../../layout/structure/content-key.ts";
import type { Reference } from "../pdf-values.ts";
import { markedContent, type Structure, writeElement } from "./structure-element.ts";

/** A caption inside of what it belongs to. @see ISO 32000-1, 14.8.4.3.4, 14.8.4.5 */
export function writeCaption(
  structure: Structure,
  parent: Reference,
  caption: ContentKey | undefined,
): Reference[] {
  if (caption === undefined) return [];
  return [writeElement(structure, parent, { S: "Caption" }, markedContent(structure, caption))];
}
