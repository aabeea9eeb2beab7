import { isVariationSelector, lastOfPlane } from "../../document/marks.ts";
import { perObject } from "../../document/per-object.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { codePointName } from "../../messages/visible.ts";
import { type Path, pointerOf } from "../read/input.ts";
import { eachText } from "../text/texts.ts";
import { formAt, printedUsually, unseenForms } from "./character-forms.ts";

/** Whether some font of the document can print a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/** Characters quoted around the one that is missing. */
const contextLength = 6;

/**
 * Every character of the report that no font has, or that is no character to print at all, and
 * every form of a character that is asked for. Each is named once, at the first place where it
 * stands.
 */
export function checkCharacters(report: unknown, has: HasGlyph): Finding[] {
  const printed = printedBy(has);
  const isSuspect = suspects(has, printed);
  const isNewForm = unseenForms();
  const found: Finding[] = [];
  const lookOver = (text: string, first: number, path: Path) => {
    for (let at = first; at < text.length; at = firstUnknown(text, printed, at)) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (isSuspect(codePoint) && isNewForm(text, at)) found.push(judge(text, at, pointerOf(path)));
      at += codePoint > lastOfPlane ? 2 : 1;
    }
  };
  eachText(report, (text, path) => {
    const first = firstUnknown(text, printed, 0);
    if (first < text.length && !isUnprinted(path)) lookOver(text, first, path);
  });
  return found;
}

/** 1 for each unit of a text that is known to be printed: kept, as every report has the same hundreds. */
const printedBy = perObject((_: HasGlyph) => new Uint8Array(lastOfPlane + 1));

/** Where the next unit stands that has to be looked at. A long report has hundreds of thousands. */
function firstUnknown(text: string, printed: Uint8Array, from: number): number {
  let at = from;
  while (at < text.length && printed[text.charCodeAt(at)] === 1) at++;
  return at;
}

/** Whether a code point is to be told of: once each, but selectors at every place. */
function suspects(has: HasGlyph, printed: Uint8Array): (codePoint: number) => boolean {
  const known = new Set<number>();
  return (codePoint) => {
    if (isVariationSelector(codePoint)) return true;
    if (known.has(codePoint)) return false;
    known.add(codePoint);
    const isPrinted = isPrintable(codePoint, has);
    if (isPrinted && codePoint <= lastOfPlane) printed[codePoint] = 1;
    return !isPrinted;
  };
}

/** Names of own tables and pictures, files, and the bytes of a picture. */
function isUnprinted(path: Path): boolean {
  const [item, member] = path.slice(-2);
  return (
    (item === "picture" && /^(?:id|file|data)$/.test(`${member}`)) ||
    (item === "table" && member === "id")
  );
}

function judge(text: string, at: number, pointer: string): Finding {
  const form = formAt(text, at);
  return form ? printedUsually(form, pointer) : missing(text, at, pointer);
}

/** Line breaks part paragraphs; they are not printed. */
function isPrintable(codePoint: number, has: HasGlyph): boolean {
  if (codePoint === 0x0a || codePoint === 0x0d) return true;
  // Hundreds in every report, and the patterns take long to be made.
  if (isCommon(codePoint)) return has(codePoint);
  if (codePoint === lost || isControl(codePoint)) return false;
  return has(codePoint) && !isShaped(codePoint);
}

/** ASCII, the first block of ideographs as far as it was filled at first, punctuation without controls. */
function isCommon(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x20 && codePoint < 0x7f;
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fa5) ||
    (codePoint >= 0x2010 && codePoint <= 0x2027) ||
    (codePoint >= 0x3001 && codePoint <= 0x3011) ||
    (codePoint >= 0xff01 && codePoint <= 0xff5e)
  );
}

/** What programs put in place of a character that they could not read. */
const lost = 0xfffd;

/**
 * Scripts written from the right, and those whose letters join or stack: set one by one from the
 * left, as we set characters, they cannot be read, even where a font has them.
 */
function isShaped(codePoint: number): boolean {
  return shaped.test(String.fromCodePoint(codePoint));
}

const shapedScripts = [
  ...["Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Mongolian", "Phags_Pa", "Tibetan", "Myanmar"],
  ...["Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada"],
  ...["Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Tai_Le", "New_Tai_Lue", "Tai_Tham"],
];
const shaped = new RegExp(`[${shapedScripts.map((name) => `\\p{Script=${name}}`).join("")}]`, "u");

/**
 * C0, DEL, C1, lone surrogates, zero-width and non-characters, and Unicode's own separators of
 * lines: XML or the eye cannot take them.
 */
function isControl(codePoint: number): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(codePoint));
}

/** @param at - the character's offset, as strings count. */
function missing(text: string, at: number, pointer: string): Finding {
  const code = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  const codePoint = codePointName(character);
  const before = [...text.slice(0, at)].slice(-contextLength).join("");
  const after = [...text.slice(at + character.length)].slice(0, contextLength).join("");
  if (isControl(code) || isVariationSelector(code)) {
    return finding("GLYPH-CONTROL", "error", { pointer }, { codePoint, context: before });
  }
  const others = isShaped(code) ? "GLYPH-SCRIPT" : "GLYPH-MISSING";
  const rule = code === lost ? "GLYPH-LOST" : others;
  const parameters = { character, codePoint, context: before + character + after };
  return finding(rule, "error", { pointer }, parameters, { read: character });
}
