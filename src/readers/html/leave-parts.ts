import {
  descendants,
  type Element,
  hasAncestor,
  isBlock,
  isWordless,
  parentOf,
} from "./elements.ts";
import { objectOf } from "./objects.ts";
import { nameOf } from "./own-links.ts";
import { pictureOf } from "./pictures.ts";
import { markInWord } from "./raised-marks.ts";
import { addText, leaveOut, type Reading } from "./reading.ts";
import { isSeen } from "./styles/text-style.ts";
import { wordsOf } from "./words.ts";

/** What nobody sees; pages keep much of it beside their article. */
export function leaveHidden(element: Element, reading: Reading): void {
  if (!reading.page.isBesideArticle(element)) leaveOut(reading, "hidden", wordsOf(element));
}

export function leaveObject(element: Element, reading: Reading): void {
  const { page } = reading;
  const object = page.isBesideArticle(element) ? undefined : objectOf(element);
  if (!object || !isSeen(page.styleOf(element))) return;
  const picture = reading.cell ? undefined : pictureOf(element);
  if (picture) reading.pictures.push({ ...picture, target: nameOf(element) });
  else leaveOut(reading, object.kind, object.words);
}

/**
 * Menus and footers of a portal are no part of an article; a table with figures may be, and so may
 * a menu inside of one.
 */
export function leaveAround(element: Element, reading: Reading): void {
  const isInside = hasAncestor(element, ["article"]);
  const parts = isInside ? [element] : descendants(element, ["table"]);
  for (const words of parts.map(wordsOf)) {
    if (words !== "" && (isInside || /\d/.test(words))) leaveOut(reading, "embedded", words);
  }
}

export function leavePhonetic(element: Element, reading: Reading): void {
  leaveOut(reading, "phonetic", wordsOf(element));
}

/** Words that the page's styles make. */
export function leaveGenerated(element: Element, part: "before" | "after", reading: Reading): void {
  const words = reading.page.generatedFor(element, part);
  if (words !== "") leaveOut(reading, "embedded", words);
}

/** Raised or lowered beside other text; a mark has words, and no table. */
export function isMark(element: Element, { page }: Reading): boolean {
  const { raised } = page.styleOf(element);
  if (!raised || descendants(element, ["table"]).length > 0 || wordsOf(element) === "")
    return false;
  return !raised.moved || hasTextBeside(element, blockAround(element));
}

function hasTextBeside(element: Element, around: Element): boolean {
  return around.childNodes.some((node) => {
    if (node === element) return false;
    if ("tagName" in node) return !isWordless(node) && hasTextBeside(element, node);
    return "value" in node && node.value.trim() !== "";
  });
}

function blockAround(element: Element): Element {
  const parent = parentOf(element);
  return !parent || isBlock(element) ? element : blockAround(parent);
}

export function leaveMark(element: Element, reading: Reading): void {
  const words = wordsOf(element);
  const to = reading.page.styleOf(element).raised?.to ?? "high";
  const inWord = markInWord(reading.tail, to, words);
  if (inWord === undefined) leaveOut(reading, "raised", words);
  else addText(reading, inWord);
}
