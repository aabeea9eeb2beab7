import { type Finding, finding } from "../../messages/finding.ts";
import { codePointName } from "../../messages/visible.ts";
import { child, type Input, isRecord } from "../read/input.ts";
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
  const found = doublesIn(text);
  if (found.size === 0) return text;
  const parameters = namesOf(found);
  const { read, expected } = parameters;
  findings.push(finding("TEXT-UNIFIED", "warning", { pointer }, parameters, { read, expected }));
  return unified(text);
}

/** A text with ordinary characters in place of those that only look the same. */
export function unified(text: string): string {
  return text.replaceAll(doubles, unifiedOf);
}

export function doublesIn(text: string): Set<string> {
  return new Set(text.match(doubles)?.filter((double) => unifiedOf(double) !== double));
}

/** Characters, what they are replaced by, and their numbers, as a sentence tells of them. */
export function namesOf(found: ReadonlySet<string>) {
  return {
    read: [...found].join(""),
    expected: [...found].map(unifiedOf).join(""),
    codePoints: [...found].map(codePointName).join("、"),
  };
}

function unifiedOf(character: string): string {
  return wholeCharacters.get(character) ?? character.normalize("NFKC");
}

/**
 * Radicals that fonts draw with the very outline of a character, and that Unicode does not map to
 * it: which of the two a PDF made with such a font says is chance. The last one it maps to 戶.
 */
const wholeCharacters: ReadonlyMap<string, string> = new Map(
  (
    "⺂乛⺃乚⺅亻⺉刂⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺹耂⺺肀⺾艹⻁虎⻂衤⻃覀" +
    "⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜" +
    "⻰龙⻱龜⻲亀⼾户"
  )
    .match(/../gu)
    ?.map(([radical = "", character = ""]) => [radical, character]),
);
