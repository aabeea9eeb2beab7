import type { LeftOutKind } from "../left-out.ts";
import { childrenOf, descend, parseXml, textOf, type XmlElement } from "../xml.ts";
import { decodeEscapes } from "./simple-types.ts";
import { markOf } from "./styles.ts";

/** A piece of a cell's text that is set in one font. */
export type Run = {
  readonly text: string;
  /** Why it is not read, if it is not: `cell` when that is told by the font of the cell. */
  readonly mark: LeftOutKind | "cell" | undefined;
};

/** The texts that cells name by their numbers. */
export function readSharedStrings(xml: string | undefined): Run[][] {
  return xml === undefined ? [] : childrenOf(parseXml(xml), "si").map(readRuns);
}

/** The runs of a shared or an inline string. @see ECMA-376 Part 1, 18.4.8, 18.3.1.53 */
export function readRuns(item: XmlElement): Run[] {
  return childrenOf(item).flatMap((part): Run[] => {
    switch (part.name) {
      case "t":
        return [{ text: wordsOf(part), mark: "cell" }];
      case "r": {
        const font = descend(part, "rPr");
        return [{ text: wordsIn(part), mark: font ? markOf(font) : "cell" }];
      }
      case "rPh":
        return [{ text: wordsIn(part), mark: "phonetic" }];
      default:
        return [];
    }
  });
}

function wordsIn(part: XmlElement): string {
  return childrenOf(part, "t").map(wordsOf).join("");
}

function wordsOf(element: XmlElement): string {
  return plainWords(textOf(element));
}

/** A text as a cell holds it: escapes decoded, lines ended in one way. */
export function plainWords(text: string): string {
  return decodeEscapes(text).replaceAll(/\r\n?/g, "\n");
}
