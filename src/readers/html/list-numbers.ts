import { readTypedNumber } from "../../report/text/numbering.ts";
import { numberIn } from "../word/number-formats.ts";
import { attribute, descendants, type Element, parentOf } from "./elements.ts";
import type { Page } from "./page.ts";
import { wordsOf } from "./words.ts";

/**
 * The number that a browser draws before an item of a list: it stands nowhere in the page's text.
 * None before an item that begins with one itself, or is nothing but a link: the sheets of a site
 * that are not in its page take the numbers away from such lists and from menus.
 */
export function itemNumber(item: Element, { styleOf }: Page): string {
  const list = parentOf(item);
  if (item.tagName !== "li" || !list || !["ol", "ul"].includes(list.tagName)) return "";
  const format = formatOf(item, list, styleOf(item).listStyle ?? styleOf(list).listStyle);
  if (format === undefined || !hasOwnWords(item)) return "";
  const count = countsIn(list, (one) => styleOf(one).gone).get(item) ?? 1;
  return numberIn(format, count) + (/^\w*(?:decimal|letter|roman)/i.test(format) ? "." : "、");
}

/** By the styles, or else by the attributes, which are the weaker. */
function formatOf(item: Element, list: Element, style: string | undefined): string | undefined {
  if (style !== undefined) return marks.has(style) ? undefined : (formats.get(style) ?? "decimal");
  const type = attribute(item, "type") ?? attribute(list, "type");
  if (type !== undefined && types.has(type)) return types.get(type);
  return list.tagName === "ol" ? "decimal" : undefined;
}

/** The numbers of HTML's own lists, as WordprocessingML names them. */
const types: ReadonlyMap<string, string> = new Map([
  ["1", "decimal"],
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
]);

/** @see CSS Counter Styles Level 3, 6 “Simple Predefined Counter Styles”, 7 “Complex …” */
const formats: ReadonlyMap<string, string> = new Map([
  ["decimal-leading-zero", "decimalZero"],
  ["lower-alpha", "lowerLetter"],
  ["lower-latin", "lowerLetter"],
  ["upper-alpha", "upperLetter"],
  ["upper-latin", "upperLetter"],
  ["lower-roman", "lowerRoman"],
  ["upper-roman", "upperRoman"],
  ["cjk-decimal", "ideographDigital"],
  ["cjk-ideographic", "chineseCounting"],
  ["simp-chinese-informal", "chineseCounting"],
  ["trad-chinese-informal", "chineseCounting"],
  ["simp-chinese-formal", "chineseLegalSimplified"],
  ["trad-chinese-formal", "ideographLegalTraditional"],
  ["cjk-heavenly-stem", "ideographTraditional"],
  ["cjk-earthly-branch", "ideographZodiac"],
]);

const marks = new Set("none disc circle square disclosure-open disclosure-closed".split(" "));

function hasOwnWords(item: Element): boolean {
  const words = wordsOf(item).replaceAll(" ", "");
  const linked = descendants(item, ["a"]).map(wordsOf).join("").replaceAll(" ", "");
  return words !== linked && readTypedNumber(words) === undefined;
}

type Counts = ReadonlyMap<Element, number>;

/** A list is counted once, not once an item. */
const known = new WeakMap<Element, Counts>();

function countsIn(list: Element, isGone: (item: Element) => boolean): Counts {
  const found = known.get(list) ?? count(list, isGone);
  known.set(list, found);
  return found;
}

function count(list: Element, isGone: (item: Element) => boolean): Counts {
  const items = list.childNodes.filter(
    (node): node is Element => "tagName" in node && node.tagName === "li" && !isGone(node),
  );
  const step = list.tagName === "ol" && attribute(list, "reversed") !== undefined ? -1 : 1;
  const counts = new Map<Element, number>();
  let next = numberOf(list, "start") ?? (step < 0 ? items.length : 1);
  for (const item of items) {
    const own = numberOf(item, "value") ?? next;
    counts.set(item, own);
    next = own + step;
  }
  return counts;
}

function numberOf(element: Element, name: string): number | undefined {
  const number = Number.parseInt(attribute(element, name) ?? "", 10);
  return Number.isSafeInteger(number) ? number : undefined;
}
