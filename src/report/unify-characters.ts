import { type Finding, finding } from "../messages/finding.ts";
import { codePointName } from "../messages/visible.ts";
import { child, type Input, isRecord } from "./input.ts";
import { eachText } from "./texts.ts";

/** A report's JSON with ordinary characters only, and a warning for each text that had others. */
export type Unified = { readonly value: unknown; readonly findings: readonly Finding[] };

/**
 * Puts ordinary Chinese characters in place of those that look the same and are others: Kangxi
 * radicals, simplified radicals and compatibility ideographs, as they come from copied PDFs. Left
 * as they are, nobody finds the word that is written with them.
 *
 * @see The Unicode Standard, 18.1 “CJK Compatibility Ideographs” and 18.2 “Kangxi Radicals”
 */
export function unifyCharacters(value: unknown): Unified {
  if (!hasDoubles(value)) return { value, findings: [] };
  const findings: Finding[] = [];
  return { value: unifyValue({ value, pointer: "", findings }), findings };
}

/** Most reports have none, and are long. */
function hasDoubles(value: unknown): boolean {
  let found = false;
  eachText(value, (text) => {
    found ||= text.search(doubles) >= 0;
  });
  return found;
}

function unifyValue(input: Input): unknown {
  const { value } = input;
  if (typeof value === "string") return unifyText(value, input);
  if (Array.isArray(value)) return value.map((_, index) => unifyValue(child(input, index)));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.keys(value).map((key) => [key, unifyValue(child(input, key))]));
}

/** Where characters stand that may have a double among the ordinary ones. */
const doubles = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

function unifyText(text: string, { pointer, findings }: Input): string {
  const found = new Set(text.match(doubles)?.filter((double) => unifiedOf(double) !== double));
  if (found.size === 0) return text;
  const read = [...found].join("");
  const expected = [...found].map(unifiedOf).join("");
  const codePoints = [...found].map(codePointName).join("、");
  const parameters = { read, expected, codePoints };
  findings.push(finding("TEXT-UNIFIED", "warning", { pointer }, parameters, { read, expected }));
  return unified(text);
}

/** A text with ordinary characters in place of those that only look the same. */
export function unified(text: string): string {
  return text.replaceAll(doubles, unifiedOf);
}

function unifiedOf(character: string): string {
  return wholeCharacters.get(character) ?? character.normalize("NFKC");
}

/** Radicals without a normal form of Unicode that are whole characters of their own. */
const wholeCharacters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "\u2EC5": "见",
    "\u2EC6": "角",
    "\u2EC9": "贝",
    "\u2ECB": "车",
    "\u2ED3": "长",
    "\u2ED4": "门",
    "\u2ED8": "青",
    "\u2ED9": "韦",
    "\u2EDA": "页",
    "\u2EDB": "风",
    "\u2EDC": "飞",
    "\u2EE2": "马",
    "\u2EE4": "鬼",
    "\u2EE5": "鱼",
    "\u2EE6": "鸟",
    "\u2EE7": "卤",
    "\u2EE8": "麦",
    "\u2EE9": "黄",
    "\u2EEA": "黾",
    "\u2EEC": "齐",
    "\u2EEE": "齿",
    "\u2EF0": "龙",
  }),
);
