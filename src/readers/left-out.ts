import { type Finding, finding, type Severity } from "../messages/finding.ts";
import { type SourcePlace, sourcePlaceText } from "../messages/source-place.ts";

/** What stands in a file without being a part of the report's text. */
export type LeftOutKind =
  | "hidden"
  | "struck"
  /** A raised or lowered mark beside words or a figure. */
  | "raised"
  | "phonetic"
  /** A footnote or an endnote. */
  | "note"
  | "picture"
  /** A document, a frame or a chart inside the file. */
  | "embedded"
  /** In the head or the foot of the pages. */
  | "margin";

/** Something that a reader saw and did not take as text: told, so that nothing goes silently. */
export type LeftOut = {
  readonly kind: LeftOutKind;
  /** Its words, a picture's title; empty where it has none. */
  readonly text: string;
  /** Of the paragraph or the cell that it stands in. */
  readonly place: SourcePlace;
};

const rules = {
  hidden: "IMPORT-HIDDEN",
  struck: "IMPORT-STRUCK",
  raised: "IMPORT-RAISED",
  phonetic: "IMPORT-PHONETIC",
  note: "IMPORT-NOTE",
  picture: "IMPORT-PICTURE",
  embedded: "IMPORT-EMBEDDED",
  margin: "IMPORT-MARGIN",
} as const;

/** What is never the report's. */
const hints: readonly LeftOutKind[] = ["phonetic", "margin"];

/** Enough to find the words by, in characters. */
const longestExcerpt = 60;

/**
 * One finding for each place and kind, with the words that were left out.
 * @param pointers - into the draft, by the place's words: of the figure that stands there.
 */
export function tellLeftOut(
  leftOut: readonly LeftOut[],
  pointers: ReadonlyMap<string, string>,
): Finding[] {
  const places = new Map<string, LeftOut[]>();
  for (const one of leftOut) {
    const key = `${one.kind} ${sourcePlaceText(one.place)}`;
    const same = places.get(key);
    if (same) same.push(one);
    else places.set(key, [one]);
  }
  return [...places.values()].map((same) => tellPlace(same, pointers));
}

function tellPlace(same: readonly LeftOut[], pointers: ReadonlyMap<string, string>): Finding {
  const { kind, place } = same[0] as LeftOut;
  const severity: Severity = hints.includes(kind) ? "info" : "warning";
  const where = sourcePlaceText(place);
  const words = same.map(({ text }) => text.replaceAll(/\s+/g, " ").trim()).filter(Boolean);
  const l = words.length === 0 ? "@untitled" : excerpt(words.join("、"));
  return finding(rules[kind], severity, { pointer: pointers.get(where) ?? "" }, { where, l });
}

function excerpt(text: string): string {
  const characters = [...text];
  return characters.length > longestExcerpt
    ? `${characters.slice(0, longestExcerpt).join("")}…`
    : text;
}
