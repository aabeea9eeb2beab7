import { type Finding, finding } from "../../messages/finding.ts";
import { child, type Input, isRecord } from "../input.ts";

/** Whether some font of the document can print a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/** Characters quoted around the one that is missing. */
const contextLength = 6;

/**
 * Every character of the report that no font has, or that is no character to print at all.
 * Each is named once, at the first place where it stands.
 */
export function checkCharacters(report: unknown, has: HasGlyph): Finding[] {
  const seen = new Set<number>();
  return textsIn({ value: report, pointer: "", findings: [] }).flatMap(({ text, pointer }) =>
    [...text].flatMap((character, index) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (seen.has(codePoint) || isPrintable(codePoint, has)) return [];
      seen.add(codePoint);
      return [missing(text, index, pointer)];
    }),
  );
}

type Located = { readonly text: string; readonly pointer: string };

function textsIn(input: Input): Located[] {
  const { value, pointer } = input;
  if (typeof value === "string") return [{ text: value, pointer }];
  if (Array.isArray(value)) return value.flatMap((_, index) => textsIn(child(input, index)));
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((key) => textsIn(child(input, key)));
}

/** Line breaks part paragraphs; they are not printed. */
function isPrintable(codePoint: number, has: HasGlyph): boolean {
  return codePoint === 0x0a || codePoint === 0x0d || (!isControl(codePoint) && has(codePoint));
}

/**
 * C0, DEL, C1, lone surrogates, zero-width and non-characters, and Unicode's own separators of
 * lines: XML or the eye cannot take them.
 */
function isControl(codePoint: number): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(codePoint));
}

function missing(text: string, index: number, pointer: string): Finding {
  const characters = [...text];
  const character = characters[index] ?? "";
  const code = character.codePointAt(0) ?? 0;
  const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const before = characters.slice(Math.max(0, index - contextLength), index).join("");
  const after = characters.slice(index + 1, index + 1 + contextLength).join("");
  return isControl(code)
    ? finding("GLYPH-CONTROL", "error", { pointer }, { codePoint, context: before })
    : finding(
        "GLYPH-MISSING",
        "error",
        { pointer },
        { character, codePoint, context: before + character + after },
        { read: character },
      );
}
