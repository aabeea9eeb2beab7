import type { Block } from "../../src/document/blocks.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { breakLines, type Line, type Measure } from "../../src/layout/lines/line-breaking.ts";
import { measureWith } from "../../src/layout/lines/measure.ts";
import type { SetCharacter } from "../../src/layout/lines/set-character.ts";
import type { Page, PlacedText } from "../../src/layout/page.ts";
import { look, tree } from "../given/builders.ts";
import { fakeFonts } from "./fake-fonts.ts";

/** Size of the characters in these tests, so that widths read as ems. */
export const emPt = 10;

export type BrokenText = {
  readonly characters: readonly SetCharacter[];
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
};

/** Breaks a text into justified lines of some ems. */
export function breakText(text: string, widthEm: number, more: Partial<Measure> = {}): BrokenText {
  const style = { face: "fangsong", latinFace: "times", sizePt: emPt } as const;
  const characters = measureWith(fakeFonts)(text, style);
  const widthPt = widthEm * emPt;
  const measure = { firstWidthPt: widthPt, widthPt, gapPt: 0, emPt, fill: "justified" } as const;
  const lines = breakLines(characters, { ...measure, ...more });
  const texts = lines.map(({ start, end }) => textOf(characters.slice(start, end)));
  return { characters, lines, texts };
}

/** Where the last character that is seen ends, in ems from the line's beginning. */
export function rightEdge({ characters }: BrokenText, line: Line): number {
  const seen = characters.slice(line.start, line.end);
  while (seen.at(-1)?.class === "space") seen.pop();
  const widthPt = seen.reduce((sum, { widthPt: width }) => sum + width, 0);
  return (widthPt + line.spacingPt * (seen.length - 1)) / emPt;
}

export function layOut(...blocks: Block[]): Page[] {
  return [...layOutPages(tree(...blocks), look, fakeFonts)];
}

/** The lines of a page without its number; what stands at one height is one line. */
export function linesOf({ texts }: Page): string[] {
  const body = texts.filter(({ origin }) => origin.type !== "pageNumber");
  const lines = Map.groupBy(body, ({ baselinePt }) => Math.round(baselinePt));
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line.map(read).join(""));
}

/** A text of `count` lines that fill the page's 28 characters, less the indent of the first. */
export function textOfLines(count: number): string {
  return "字".repeat(26 + 28 * (count - 1));
}

export function read({ runs }: PlacedText): string {
  return runs.map(({ characters }) => textOf(characters)).join("");
}

function textOf(characters: readonly SetCharacter[]): string {
  return characters.map(({ text }) => text).join("");
}
