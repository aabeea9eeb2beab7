import { isGovernment } from "../../agency.ts";
import type { Paragraph } from "../../paragraphs.ts";
import type { Report } from "../../report.ts";
import { plainWords } from "./plain-words.ts";

/** A sentence as it stands, and in plain words. */
export type Sentence = {
  readonly quote: string;
  readonly text: string;
  /** What its paragraph says before it, in plain words. */
  readonly earlier: string;
  /** The headings over it. */
  readonly heading: string;
  readonly pointer: string;
  /** Whether the tables cover a region with many organs: those of a government do. */
  readonly ofRegion: boolean;
};

/** Characters of a paragraph that are kept in mind; a paragraph of any length is read in one go. */
const longestContext = 500;

/** The sentences of a paragraph; a semicolon ends one too. */
export function sentencesOf({ text, pointer, heading }: Paragraph, report: Report): Sentence[] {
  const ofRegion = isGovernment(report);
  let earlier = "";
  return splitSentences(text).map((written) => {
    const plain = plainWords(written, report.year);
    const sentence = { quote: written.trim(), text: plain, earlier, heading, pointer, ofRegion };
    earlier = (earlier + plain).slice(-longestContext);
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

export function contextAt({ text, earlier, ofRegion }: Sentence, end: number): Context {
  const paragraph = earlier + text.slice(Math.max(0, end - longestContext), end);
  const stop = Math.max(...["。", "！", "？"].map((mark) => paragraph.lastIndexOf(mark)));
  return { paragraph, said: paragraph.slice(stop + 1), ofRegion };
}
