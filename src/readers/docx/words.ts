import { childrenOf, textOf, type XmlElement } from "../xml.ts";

/** All the words of an element in one line, also those that were taken out or are hidden. */
export function wordsIn(element: XmlElement): string {
  return collect(element).join("").replaceAll(/\s+/g, " ").trim();
}

function collect(parent: XmlElement): string[] {
  return childrenOf(parent).flatMap((child) => {
    switch (child.name) {
      case "t":
      case "delText":
        return [textOf(child)];
      case "p":
      case "tab":
      case "br":
        return [" ", ...collect(child)];
      case "Fallback":
      case "rt":
        return [];
      default:
        return collect(child);
    }
  });
}
