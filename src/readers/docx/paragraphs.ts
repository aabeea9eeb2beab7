import type { SourcePlace } from "../../messages/source-place.ts";
import { readTypedNumber } from "../../report/numbering.ts";
import type { SourceParagraph } from "../source.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { isFill, isOn } from "./formatting.ts";
import { type Ground, lookOf } from "./look.ts";
import { type Draft, finishParagraph, isBlank, leftOutOf, textOf } from "./paragraph.ts";
import { settleRaised } from "./raised-marks.ts";
import { type Piece, readRuns } from "./runs.ts";
import { isHeadingStyle, type WordStyles } from "./styles.ts";
import type { WordSetting } from "./word-setting.ts";

/** What paragraphs stand in that follow each other. */
export type Surroundings = {
  readonly tableStyle: string | undefined;
  /** Whether the ground has a colour. */
  readonly isShaded: boolean;
  /** Of the paragraph that is read now. */
  readonly nextPlace: () => SourcePlace;
  /** Reads a text box; it comes before the paragraph that it is fixed to. */
  readonly readBox: (box: XmlElement) => void;
  readonly add: (paragraphs: readonly SourceParagraph[]) => void;
};

export type Paragraphs = {
  /** @returns whether nothing of the paragraph is seen, not even an empty line. */
  readonly read: (paragraph: XmlElement) => boolean;
  /** Adds the last one, if it was to go on and does not. */
  readonly close: () => void;
};

/**
 * Reads paragraphs. One whose end was deleted goes on in the next one; so does a heading whose end
 * is hidden, as Word does it to set text behind a heading.
 */
export function openParagraphs(setting: WordSetting, around: Surroundings): Paragraphs {
  let open: Draft | undefined;
  const close = () => {
    if (open) around.add(finishParagraph(open));
    open = undefined;
  };
  const read = (paragraph: XmlElement) => {
    const { words, place, ...own } = readOne(paragraph, setting, around);
    if (own.end !== "seen" && words.every(isBlank)) return true;
    // Words are no part of the heading behind them.
    if (own.isHeading && !open?.isHeading) close();
    const number = open ? "" : setting.numbering(own.numbering, own.style);
    const pieces = open?.pieces ?? [];
    pieces.push(...withNumber(number, words));
    open = { pieces, place, name: nameOf(own.style, setting.styles), isHeading: own.isHeading };
    if (!goesOn(open, own.end)) close();
    return false;
  };
  return { read, close };
}

type One = {
  readonly words: readonly Piece[];
  readonly place: SourcePlace;
  readonly style: string | undefined;
  readonly isHeading: boolean;
  readonly numbering: XmlElement | undefined;
  readonly end: End;
};

/** Reads one paragraph, and tells what is left out of it. */
function readOne(paragraph: XmlElement, setting: WordSetting, around: Surroundings): One {
  const properties = childrenOf(paragraph, "pPr")[0];
  const style = properties && descend(properties, "pStyle")?.attributes["w:val"];
  const ground = groundOf(properties, { style, around, styles: setting.styles });
  const { pieces, boxes } = readRuns(paragraph, ground, setting);
  for (const box of boxes) around.readBox(box);
  const place = around.nextPlace();
  const settled = settleRaised(pieces);
  setting.leftOut.push(...leftOutOf(settled, place));
  return {
    words: settled.filter(({ kind }) => kind === undefined),
    place,
    style,
    isHeading: ground.isHeading,
    numbering: properties && descend(properties, "numPr"),
    end: paragraph.name === "p" ? endOf(properties, ground, setting.styles) : "none",
  };
}

type GroundWork = {
  readonly style: string | undefined;
  readonly around: Surroundings;
  readonly styles: WordStyles;
};

function groundOf(properties: XmlElement | undefined, work: GroundWork): Ground {
  const { style, around, styles } = work;
  const shading = properties && descend(properties, "shd");
  const isShaded = shading ? isFill(shading) : styles.chain(style).some((one) => one.isShaded);
  return {
    table: around.tableStyle,
    paragraph: style,
    isShaded: around.isShaded || isShaded,
    isHeading: isHeadingStyle(style, styles),
  };
}

function nameOf(style: string | undefined, styles: WordStyles): string {
  return style === undefined ? "" : (styles.get(style)?.name ?? style.toLowerCase());
}

/** What stands in the place of a paragraph has no end to be seen. */
type End = "seen" | "hidden" | "deleted" | "none";

function endOf(properties: XmlElement | undefined, ground: Ground, styles: WordStyles): End {
  const mark = properties && childrenOf(properties, "rPr")[0];
  if (mark && (descend(mark, "del") ?? descend(mark, "moveFrom"))) return "deleted";
  const special = mark && descend(mark, "specVanish");
  const isHidden = lookOf(mark, ground, styles).formatting.hidden || (special && isOn(special));
  return isHidden ? "hidden" : "seen";
}

/** A heading of the first level stays a line of its own: its section is known by it. */
function goesOn({ pieces, isHeading }: Draft, end: End): boolean {
  const isOpen = end === "deleted" || (end === "hidden" && isHeading);
  return isOpen && readTypedNumber(textOf(pieces.slice(0, longestHead)).trim())?.level !== 1;
}

/** A number stands in the first of many pieces. */
const longestHead = 20;

/** A number is set as the first word behind it. */
function withNumber(number: string, words: readonly Piece[]): readonly Piece[] {
  const look = (words.find((one) => !isBlank(one)) ?? words[0])?.look ?? unset;
  return number === "" ? words : [{ text: number, look }, ...words];
}

const unset = { isHeading: false, reason: undefined, formatting: {} };
