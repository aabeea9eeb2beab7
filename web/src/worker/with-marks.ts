import { checkCharacters, type HasGlyph } from "../../../src/report/checks/characters.ts";
import type { ReadJson } from "../../../src/report/json/read-json.ts";
import { isRecord } from "../../../src/report/read/input.ts";

/** What stands where a character is that cannot be printed. */
const mark = "□";

/** A report with marks in the place of all that no document can print: a look at it needs no more. */
export function withMarks(json: ReadJson, has: HasGlyph): ReadJson {
  const characters = checkCharacters(json.value, has).flatMap(({ rule, parameters }) =>
    rule.startsWith("GLYPH-") ? [characterOf(String(parameters.codePoint))] : [],
  );
  if (characters.length === 0) return json;
  const marked = (text: string) =>
    characters.reduce((one, character) => one.replaceAll(character, mark), text);
  return { ...json, value: mapTexts(json.value, marked) };
}

/** `U+000B` */
function characterOf(name: string): string {
  return String.fromCodePoint(Number.parseInt(name.replace(/^U\+/, ""), 16));
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapTexts(member, change)]),
  );
}
