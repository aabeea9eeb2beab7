import type { SourcePlace } from "../../messages/source-place.ts";
import type { LeftOut, LeftOutKind } from "../left-out.ts";
import type { SourceBlock, SourcePicture } from "../source.ts";
import type { Page } from "./page.ts";

/** A page, or a cell of it, while it is read. */
export type Reading = {
  readonly page: Page;
  readonly blocks: SourceBlock[];
  readonly leftOut: LeftOut[];
  /** Of the cell that is read; paragraphs of the page are counted. */
  readonly cell?: SourcePlace;
  paragraphs: number;
  tables: number;
  /** The open paragraph. */
  text: string;
  /** The last characters of the open paragraph. */
  tail: string;
  /** Characters of the open paragraph that are a heading. */
  lead: number;
  /** What a list puts before the next line. */
  number: string;
  /** Pictures in the open paragraph, which stand below it. */
  readonly pictures: SourcePicture[];
  /** What is left out of the open paragraph, and where. */
  readonly asides: Aside[];
};

type Aside = { readonly kind: LeftOutKind; text: string; readonly at: number };

/** @param begin - what is left out is gathered in one list, from all cells. */
export function startReading(begin: Pick<Reading, "page" | "leftOut" | "cell">): Reading {
  return {
    ...begin,
    blocks: [],
    paragraphs: 0,
    tables: 0,
    text: "",
    tail: "",
    lead: 0,
    number: "",
    pictures: [],
    asides: [],
  };
}

/** What keeps two digits apart that stand on both sides of it. */
const parting: readonly LeftOutKind[] = ["raised", "picture", "embedded", "phonetic"];

/** The longest unit with a sign before it. */
const tailLength = 4;

export function addText(reading: Reading, text: string): void {
  const last = reading.asides.at(-1);
  const isParted = last?.at === reading.text.length && parting.includes(last.kind);
  const isNumber = /\d$/.test(reading.tail) && /^\d/.test(text);
  reading.text += isParted && isNumber ? ` ${text}` : text;
  reading.tail = (reading.tail + text).slice(-tailLength);
}

/** What has been told already, and what is only white space, is nothing to leave out. */
export function leaveOut(reading: Reading, kind: LeftOutKind, text: string): void {
  const isObject = kind === "picture" || kind === "embedded";
  const last = reading.asides.at(-1);
  const goesOn = last?.kind === kind && last.at === reading.text.length && !isObject;
  if (goesOn) last.text += text;
  else if (isObject || text.trim() !== "") {
    reading.asides.push({ kind, text, at: reading.text.length });
  }
}

/** Line breaks part paragraphs, too: portals write them so. */
export function closeParagraph(reading: Reading): void {
  let end = -1;
  let told = 0;
  for (const line of reading.text.split("\n")) {
    if (line.trim() !== "") addParagraph(reading, line.trim());
    end += line.length + 1;
    const next = reading.asides.findIndex(({ at }, index) => index >= told && at > end);
    const last = next < 0 ? reading.asides.length : next;
    for (const aside of reading.asides.slice(told, last)) settle(aside, reading);
    told = last;
  }
  reading.text = "";
  reading.tail = "";
  reading.lead = 0;
  reading.asides.length = 0;
  for (const own of reading.pictures.splice(0)) {
    const place = { paragraph: Math.max(1, reading.paragraphs) };
    reading.blocks.push({ type: "paragraph", text: "", place, own });
  }
}

function addParagraph(reading: Reading, text: string): void {
  const { number, lead } = reading;
  reading.number = "";
  reading.paragraphs++;
  reading.blocks.push({
    type: "paragraph",
    text: number + text,
    place: { paragraph: reading.paragraphs },
    ...(lead > 0 ? { headingLength: number.length + lead } : {}),
  });
}

/** In the cell, or in the paragraph that was read last: its own, or the one before. */
function settle({ kind, text }: Aside, { leftOut, cell, paragraphs }: Reading): void {
  const place = cell ?? { paragraph: Math.max(1, paragraphs) };
  leftOut.push({ kind, text: text.trim(), place });
}
