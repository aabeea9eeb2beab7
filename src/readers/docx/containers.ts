import { descend, type XmlElement } from "../xml.ts";

/** Content controls, changes that were accepted, and the like: what is in them is text. */
const wrappers = ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"];

/** Of a content that is written several times over for programs of all ages, the first, the newest. */
export function chosenOf(alternatives: XmlElement): XmlElement {
  return descend(alternatives, "Choice") ?? descend(alternatives, "Fallback") ?? alternatives;
}

/** The elements of the names in an element, or in what only wraps them. */
export function contentOf(parent: XmlElement, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  collect(parent, names, found);
  return found;
}

function collect(parent: XmlElement, names: readonly string[], found: XmlElement[]): void {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    if (names.includes(child.name)) found.push(child);
    else if (wrappers.includes(child.name)) collect(child, names, found);
    else if (child.name === "AlternateContent") collect(chosenOf(child), names, found);
  }
}

/** What may stand between paragraphs and tables, and has something to read or to tell of. */
export const blocks = ["p", "tbl", "altChunk", "subDoc", "oMathPara", "oMath", "del", "moveFrom"];
