import { readBody } from "../../../report/read/read-body.ts";
import { readTypedNumber, type TypedNumber } from "../../../report/text/numbering.ts";
import type { SourceParagraph } from "../../source.ts";
import type { JsonObject } from "../draft/draft.ts";

/** A part of a body as a report's JSON writes it. */
export type JsonPart = {
  readonly heading: string;
  readonly runIn?: true;
  readonly body?: readonly JsonItem[];
};

export type JsonItem = string | JsonPart | JsonObject;

/** A numbered paragraph, its heading cut off where it has one. */
type Numbered = {
  readonly number: TypedNumber;
  readonly level: number;
  readonly heading: string;
  readonly text: string;
  readonly line: string;
};

/** What is a line of its own: words, or what the office has put between them. */
type Entry = Numbered | { readonly line: string | JsonObject };

type Writing = {
  /** The file sets headings apart by their style. */
  readonly styled: boolean;
  readonly itemOf: (paragraph: SourceParagraph) => JsonObject | undefined;
};

/** A section's paragraphs as a report's JSON writes them: numbered headings become parts. */
export function bodyOf(paragraphs: readonly SourceParagraph[], writing: Writing): JsonItem[] {
  return nest(
    paragraphs.map((paragraph) => entryOf(paragraph, writing)),
    1,
  );
}

function entryOf(paragraph: SourceParagraph, { styled, itemOf }: Writing): Entry {
  const item = itemOf(paragraph);
  if (item) return { line: item };
  const line = paragraph.text.trim();
  const typed = readTypedNumber(line);
  if (!typed || typed.level === 1) return { line };
  const { level } = typed;
  if (!styled) {
    const [part] = readBody({ value: [line], pointer: "", findings: [] }, 1);
    if (part?.type !== "part" || part.heading === "") return { line };
    const [text] = part.body;
    const rest = text?.type === "text" ? text.text : "";
    return { number: typed, level, heading: part.heading, text: rest, line };
  }
  const begin = line.length - typed.rest.length;
  const end = headingEnd(paragraph);
  const heading = line.slice(begin, end);
  if (heading === "") return { line };
  const text = line.slice(end);
  const own = text === "" ? heading : heading.replace(/。$/, "");
  return { number: typed, level, heading: own, text, line };
}

/** Where a heading ends in its paragraph, counted without the blanks at the head. */
function headingEnd({ text, headingLength = 0 }: SourceParagraph): number {
  return Math.max(0, headingLength - (text.length - text.trimStart().length));
}

/** A part of the next level becomes an object; any other keeps its number, which tells its level. */
function nest(entries: readonly Entry[], above: number): JsonItem[] {
  const items: JsonItem[] = [];
  let count = 0;
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at] as Entry;
    const end = "level" in entry ? endOfPart(entries, at + 1, entry.level) : at + 1;
    if ("level" in entry && entry.level === above + 1) {
      const inner = nest(entries.slice(at + 1, end), entry.level);
      items.push(partOf(entry, inner, ++count));
      at = end;
    } else {
      items.push(entry.line);
      at++;
    }
  }
  return items;
}

/** @param printed - the number that it will be printed with. */
function partOf(
  { number, heading, text }: Numbered,
  inner: readonly JsonItem[],
  printed: number,
): JsonPart {
  const body = [...(text === "" ? [] : [text]), ...inner];
  return {
    heading: withOddNumber(number, printed, heading),
    ...(text === "" ? {} : { runIn: true as const }),
    ...(body.length === 0 ? {} : { body }),
  };
}

/** A number that the program would print otherwise stays, so that it is told of. */
export function withOddNumber(
  number: TypedNumber | undefined,
  printed: number,
  heading: string,
): string {
  return number && number.ordinal !== printed ? number.read + heading : heading;
}

function endOfPart(entries: readonly Entry[], from: number, level: number): number {
  const next = entries.findIndex(
    (entry, index) => index >= from && "level" in entry && entry.level <= level,
  );
  return next < 0 ? entries.length : next;
}
