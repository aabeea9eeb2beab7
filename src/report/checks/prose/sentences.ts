import { isGovernment } from "../../agency.ts";
import type { Report } from "../../report.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import { plainWords } from "./plain-words.ts";

/** A sentence as it stands, and in plain words. */
export type Sentence = {
  readonly quote: string;
  readonly text: string;
  /** All of its paragraph in plain words, and where in it the sentence begins. */
  readonly paragraph: string;
  readonly start: number;
  /** The headings over it. */
  readonly heading: string;
  readonly pointer: string;
  /** Whether the tables cover a region with many organs: those of a government do. */
  readonly ofRegion: boolean;
};

/** Characters before a place that are kept in mind; a paragraph of any length is read in one go. */
const longestContext = 1000;

/** The sentences of a paragraph; a semicolon ends one too. */
export function sentencesOf({ text, pointer, heading }: Paragraph, report: Report): Sentence[] {
  const ofRegion = isGovernment(report);
  const written = splitSentences(text);
  const plain = written.map((sentence) => plainWords(sentence, report.year));
  const paragraph = plain.join("");
  let start = 0;
  return plain.map((text, index) => {
    const quote = (written[index] ?? "").trim();
    const sentence = { quote, text, paragraph, start, heading, pointer, ofRegion };
    start += text.length;
    return sentence;
  });
}

/** A text cut behind each mark that ends a sentence; all of it is there. */
export function splitSentences(text: string): readonly string[] {
  return text.match(/[^。！？；]*[。！？；]|[^。！？；]+$/g) ?? [text];
}

/** What a paragraph has said before a place in it: all of it, and its last sentence alone. */
export type Context = {
  readonly paragraph: string;
  readonly said: string;
  readonly ofRegion: boolean;
};

/** @param end - of what is said, in the sentence's own text. */
export function contextAt({ paragraph: whole, start, ofRegion }: Sentence, end: number): Context {
  const place = start + end;
  const paragraph = whole.slice(Math.max(0, place - longestContext), place);
  const stop = Math.max(...["。", "！", "？"].map((mark) => paragraph.lastIndexOf(mark)));
  return { paragraph, said: paragraph.slice(stop + 1), ofRegion };
}
