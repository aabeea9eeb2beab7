import type { LeftOut } from "../left-out.ts";
import type { XmlElement } from "../xml.ts";
import { contentOf } from "./containers.ts";
import type { Piece } from "./runs/piece.ts";
import { readRuns } from "./runs/runs.ts";
import type { WordSetting } from "./word-setting.ts";

/**
 * What the heads and feet of the pages hold besides the page's number and words of the text. None
 * of it is the report's.
 *
 * @param text - gives that of the document.
 */
export function readMargins(
  margins: readonly XmlElement[],
  setting: WordSetting,
  text: () => string,
): LeftOut[] {
  const paragraphs = margins.flatMap((one) => paragraphsIn(one, setting));
  const lines = new Set(paragraphs.map(lineOf).filter((line) => !isPageNumber(line)));
  const known = lines.size > 0 ? bare(text()) : "";
  const words = [...lines].filter(
    (line, index) => index >= mostLines || !isRepeated(bare(line), known),
  );
  return [
    ...words.map((line): LeftOut => ({ kind: "margin", text: line, place: {} })),
    ...paragraphs.flatMap(picturesIn),
  ];
}

/** What is in each paragraph, those of tables and text boxes, too. */
function paragraphsIn(parent: XmlElement, setting: WordSetting): (readonly Piece[])[] {
  return contentOf(parent, ["p", "tbl", "tr", "tc"]).flatMap((child) => {
    if (child.name !== "p") return paragraphsIn(child, setting);
    const ground = setting.grounds(undefined, undefined, true);
    const { pieces, boxes } = readRuns(child, ground, setting);
    return [...boxes.flatMap((box) => paragraphsIn(box, setting)), pieces];
  });
}

function lineOf(pieces: readonly Piece[]): string {
  return pieces.map(({ kind, text }) => (kind === undefined ? text : "")).join("");
}

function picturesIn(pieces: readonly Piece[]): LeftOut[] {
  return pieces.flatMap(({ kind, text }) =>
    kind === "picture" || kind === "embedded" ? [{ kind, text, place: {} }] : [],
  );
}

function isPageNumber(line: string): boolean {
  return /^[\s\d—–－-]*$/.test(line) || bare(line) === "";
}

/** Words without what counts pages: `— 3 —`, `第 3 页 共 12 页`. */
function bare(text: string): string {
  return text.replaceAll(/[第共][\s\d]*页|[\s\p{P}\p{S}\d]/gu, "");
}

/** No pages have more; to look for all of them could take very long. */
const mostLines = 100;

/** Fewer characters may stand in a text by chance. */
const leastRepeated = 4;

function isRepeated(words: string, text: string): boolean {
  return words.length >= leastRepeated && text.includes(words);
}
