import { childrenOf, type XmlElement } from "../xml.ts";

/** Content controls, changes that were accepted, and the like: what is in them is text. */
const wrappers = ["sdt", "sdtContent", "ins", "customXml", "smartTag"];

/** The elements of the names in an element, or in what only wraps them. */
export function contentOf(parent: XmlElement, names: readonly string[]): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return wrappers.includes(child.name) ? contentOf(child, names) : [];
  });
}

/** The text boxes that a paragraph anchors, without the doubles for old programs. */
export function textBoxesOf(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (["Fallback", "del", "moveFrom"].includes(child.name)) return [];
    return child.name === "txbxContent" ? [child] : textBoxesOf(child);
  });
}
