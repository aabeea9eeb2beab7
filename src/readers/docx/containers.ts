import { childrenOf, type XmlElement } from "../xml.ts";

/** Content controls, changes that were accepted, and the like: what is in them is text. */
const wrappers = [
  "sdt",
  "sdtContent",
  "ins",
  "moveTo",
  "customXml",
  "smartTag",
  "AlternateContent",
  "Choice",
];

/** The elements of the names in an element, or in what only wraps them. */
export function contentOf(parent: XmlElement, names: readonly string[]): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return wrappers.includes(child.name) ? contentOf(child, names) : [];
  });
}

/** What may stand between paragraphs and tables, and has something to read or to tell of. */
export const blocks = ["p", "tbl", "altChunk", "subDoc", "oMathPara", "oMath", "del", "moveFrom"];
