import type { SourcePlace } from "../../messages/source-place.ts";
import type { SourceParagraph } from "../source.ts";
import { childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import type { Numbering } from "./numbering.ts";
import { isHeadingStyle, type WordStyles } from "./styles.ts";

export type WordSetting = { readonly styles: WordStyles; readonly numbering: Numbering };

/** A piece of a paragraph, and whether it is set as a heading. */
type Run = { readonly text: string; readonly isHeading: boolean };

/** A paragraph; one with line breaks is several, unless it is a heading or a title. */
export function readParagraph(
  paragraph: XmlElement,
  place: SourcePlace,
  { styles, numbering }: WordSetting,
): SourceParagraph[] {
  const properties = childrenOf(paragraph, "pPr")[0];
  const style = properties && descend(properties, "pStyle")?.attributes["w:val"];
  const name = style === undefined ? "" : (styles.get(style)?.name ?? style.toLowerCase());
  const isHeading = isHeadingStyle(style, styles);
  const isWhole = isHeading || name === "title";
  const number = numbering(properties && descend(properties, "numPr"), style);
  const runs = runsOf(paragraph, styles);
  const text = number + runs.map((run) => run.text).join("");
  const lead = isHeading ? text.length : leadLength(runs, number);
  const lines = isWhole ? [text.replaceAll("\n", "")] : text.split("\n");
  const role = roleOf(name);
  return lines.map((line) => ({
    type: "paragraph",
    text: line,
    place,
    ...(lead > 0 ? { headingLength: isHeading ? line.length : lead } : {}),
    ...(role ? { role } : {}),
  }));
}

function roleOf(name: string): SourceParagraph["role"] {
  if (name === "title" || name === "subtitle") return name;
  return /note/.test(name) && !/foot|end/.test(name) ? "note" : undefined;
}

function leadLength(runs: readonly Run[], number: string): number {
  const end = runs.findIndex(({ text, isHeading }) => !isHeading && text.trim() !== "");
  const lead = runs.slice(0, end < 0 ? runs.length : end);
  const { length } = lead.map(({ text }) => text).join("");
  return lead.some(({ isHeading }) => isHeading) ? number.length + length : 0;
}

/** Deleted text, codes of fields and the doubles for old programs are no text. */
const skipped = [
  "del",
  "moveFrom",
  "Fallback",
  "pPr",
  "rPr",
  "instrText",
  "delText",
  "drawing",
  "pict",
];

function runsOf(parent: XmlElement, styles: WordStyles): Run[] {
  return childrenOf(parent).flatMap((child): Run[] => {
    if (skipped.includes(child.name)) return [];
    if (child.name !== "r") return runsOf(child, styles);
    const style = descend(child, "rPr", "rStyle")?.attributes["w:val"];
    return [{ text: runText(child), isHeading: isHeadingStyle(style, styles) }];
  });
}

function runText(run: XmlElement): string {
  return childrenOf(run).map(pieceText).join("");
}

function pieceText(piece: XmlElement): string {
  switch (piece.name) {
    case "t":
      return textOf(piece);
    case "tab":
      return "\t";
    case "br":
    case "cr":
      return isPageBreak(piece) ? "" : "\n";
    case "noBreakHyphen":
      return "-";
    default:
      return skipped.includes(piece.name) ? "" : runText(piece);
  }
}

function isPageBreak({ attributes }: XmlElement): boolean {
  return attributes["w:type"] === "page" || attributes["w:type"] === "column";
}
