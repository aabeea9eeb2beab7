import { ownMember } from "../../messages/own-member.ts";
import { printNumber } from "../../report/text/numbering.ts";
import { allOf, childrenOf, descend, type XmlElement } from "../xml.ts";
import { readFormatting } from "./formatting.ts";
import type { WordStyles } from "./styles.ts";

/** Gives the number that Word prints before a paragraph, and counts on; none for most. */
export type Numbering = (numPr: XmlElement | undefined, style: string | undefined) => string;

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Counted, but not printed. */
  readonly isHidden: boolean;
};

/** Lists as Word counts them: their numbers stand nowhere in the text. */
export function openNumbering(root: XmlElement | undefined, styles: WordStyles): Numbering {
  const levels = root ? levelsOf(root) : new Map<string, Level[]>();
  const counts = new Map<string, number[]>();
  return (direct, style) => {
    const numPr = direct ?? (style === undefined ? undefined : styles.get(style)?.numbering);
    const { list, depth } = itemOf(numPr);
    const own = levels.get(list ?? "") ?? [];
    const level = own[depth];
    if (list === undefined || !level) return "";
    const next = countOn(counts.get(list) ?? [], depth, own);
    counts.set(list, next);
    return level.isHidden ? "" : printed(level, next, own);
  };
}

function itemOf(numPr: XmlElement | undefined) {
  const list = numPr && wordValue(numPr, "numId");
  return { list, depth: Number((numPr && wordValue(numPr, "ilvl")) ?? 0) };
}

/** The counts of a list's levels down to the one that has a new item. */
function countOn(known: readonly number[], depth: number, levels: readonly Level[]): number[] {
  return levels.slice(0, depth + 1).map(({ start }, at) => {
    const count = known[at] ?? (at === depth ? start - 1 : start);
    return at === depth ? count + 1 : count;
  });
}

function levelsOf(root: XmlElement): Map<string, Level[]> {
  const abstract = new Map(
    allOf(root, "abstractNum").map((one) => [
      one.attributes["w:abstractNumId"] ?? "",
      childrenOf(one, "lvl").map((level) => ({
        format: wordValue(level, "numFmt") ?? "decimal",
        text: wordValue(level, "lvlText") ?? "",
        start: Number(wordValue(level, "start") ?? 1),
        isHidden: readFormatting(descend(level, "rPr")).hidden === true,
      })),
    ]),
  );
  return new Map(
    allOf(root, "num").map((one) => [
      one.attributes["w:numId"] ?? "",
      abstract.get(wordValue(one, "abstractNumId") ?? "") ?? [],
    ]),
  );
}

function wordValue(parent: XmlElement, name: string): string | undefined {
  return descend(parent, name)?.attributes["w:val"];
}

function printed({ text }: Level, counts: readonly number[], levels: readonly Level[]): string {
  return text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return inFormat(counts[at] ?? 1, levels[at]?.format ?? "decimal");
  });
}

function inFormat(count: number, format: string): string {
  const isChinese = /chinese|japanese|ideograph|taiwanese/i.test(format);
  if (isChinese && count < 100) return printNumber(1, count).slice(0, -1);
  return ownMember(formats, format)?.(count) ?? String(count);
}

const formats: Readonly<Record<string, (count: number) => string>> = {
  bullet: () => "",
  none: () => "",
  decimalEnclosedCircle: (count) =>
    count > 20 ? String(count) : String.fromCodePoint(0x245f + count),
  lowerLetter: (count) => letters(count).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperRoman: roman,
};

/** After Z comes AA, then BB. */
function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(count / 26)));
}

const numerals = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  if (count > 399) return String(count);
  let left = count;
  let text = "";
  for (const [value, numeral] of numerals) {
    text += numeral.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
