import type { Target } from "../../document/references/anchor.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import { readTypedNumber } from "../../report/text/numbering.ts";
import type { SourceParagraph, SourcePicture } from "../source.ts";
import { descend, type XmlElement } from "../xml.ts";
import { isFill, isOn } from "./formatting.ts";
import { type Look, lookOf } from "./look.ts";
import { type Draft, finishParagraph, isBlank, leftOutOf, textOf } from "./paragraph.ts";
import type { Piece } from "./runs/piece.ts";
import { settleRaised } from "./runs/raised-marks.ts";
import { readRuns } from "./runs/runs.ts";
import type { WordStyles } from "./styles.ts";
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
  readonly add: (paragraph: SourceParagraph) => void;
  /** Where pictures are read: not in cells. */
  readonly readsPictures?: boolean;
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
  /** Those of the open paragraph, which stand below it. */
  const pictures: SourceParagraph[] = [];
  const close = () => {
    const last = open ? finishParagraph(open) : [];
    for (const one of last) around.add(one);
    for (const one of pictures.splice(0)) around.add(one);
    open = undefined;
  };
  const read = (paragraph: XmlElement) => {
    const own = readOne(paragraph, setting, around);
    const { words, place } = own;
    pictures.push(...own.pictures);
    const { isHeading } = own.look;
    if (own.end !== "seen" && words.every(isBlank)) return own.pictures.length === 0;
    // Words are no part of the heading behind them.
    if (isHeading && !open?.isHeading) close();
    const pieces = open?.pieces ?? numberOf(own, setting);
    for (const piece of words) pieces.push(piece);
    const name = nameOf(own.style, setting.styles);
    open = { pieces, place, name, isHeading, target: own.target ?? open?.target };
    if (!goesOn(open, own.end)) close();
    return false;
  };
  return { read, close };
}

type One = {
  readonly words: readonly Piece[];
  /** In paragraphs of their own. */
  readonly pictures: readonly SourceParagraph[];
  readonly place: SourcePlace;
  readonly style: string | undefined;
  /** Of words of which nothing is said. */
  readonly look: Look;
  readonly numbering: XmlElement | undefined;
  readonly end: End;
  /** What its bookmarks call the own table or picture that it belongs to. */
  readonly target: Target | undefined;
};

/** Reads one paragraph, and tells what is left out of it. */
function readOne(paragraph: XmlElement, setting: WordSetting, around: Surroundings): One {
  const properties = descend(paragraph, "pPr");
  const style = properties && descend(properties, "pStyle")?.attributes["w:val"];
  const shading = properties && descend(properties, "shd");
  const isShaded = shading ? isFill(shading) : setting.styles.lineage(style).isShaded;
  const ground = setting.grounds(around.tableStyle, style, around.isShaded || isShaded);
  const { pieces, boxes, bookmarks } = readRuns(paragraph, ground, setting);
  const target = setting.references.name(bookmarks);
  for (const box of boxes) around.readBox(box);
  const place = around.nextPlace();
  const settled = settleRaised(pieces);
  const words = settled.filter(({ kind }) => kind === undefined);
  const isPicture = ({ picture }: Piece) => picture !== undefined && around.readsPictures === true;
  if (words.length < settled.length) {
    const left = settled.filter((one) => !isPicture(one));
    for (const one of leftOutOf(left, place)) setting.leftOut.push(one);
  }
  const mark = properties && descend(properties, "rPr");
  const markLook = mark ? lookOf(mark, ground, setting.styles) : ground.look;
  return {
    words,
    pictures: settled
      .filter(isPicture)
      .map(({ picture }) => pictureParagraph(picture, place, target)),
    place,
    style,
    look: ground.look,
    numbering: properties && descend(properties, "numPr"),
    end: paragraph.name === "p" ? endOf(mark, markLook) : "none",
    target,
  };
}

function pictureParagraph(
  own: SourcePicture | undefined,
  place: SourcePlace,
  target: Target | undefined,
): SourceParagraph {
  return { type: "paragraph", text: "", place, ...(own ? { own: { ...own, target } } : {}) };
}

function nameOf(style: string | undefined, styles: WordStyles): string {
  return style === undefined ? "" : (styles.get(style)?.name ?? style.toLowerCase());
}

/** What stands in the place of a paragraph has no end to be seen. */
type End = "seen" | "hidden" | "deleted" | "none";

/** @param mark - the properties of the sign for a paragraph's end. */
function endOf(mark: XmlElement | undefined, { formatting }: Look): End {
  if (mark && (descend(mark, "del") ?? descend(mark, "moveFrom"))) return "deleted";
  const special = mark && descend(mark, "specVanish");
  return formatting.hidden || (special && isOn(special)) ? "hidden" : "seen";
}

/** A heading of the first level stays a line of its own: its section is known by it. */
function goesOn({ pieces, isHeading }: Draft, end: End): boolean {
  const isOpen = end === "deleted" || (end === "hidden" && isHeading);
  return isOpen && readTypedNumber(textOf(pieces.slice(0, longestHead)).trim())?.level !== 1;
}

/** A number stands in the first of many pieces. */
const longestHead = 20;

/** A number is set as the first word behind it. */
function numberOf({ words, numbering, style, look }: One, setting: WordSetting): Piece[] {
  const text = setting.numbering(numbering, style);
  if (text === "") return [];
  return [{ text, look: (words.find((one) => !isBlank(one)) ?? words[0])?.look ?? look }];
}
