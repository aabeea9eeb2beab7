import type { SourceParagraph } from "../../source.ts";
import { readWrittenDate } from "./written-dates.ts";

export type Closing = {
  readonly signature?: { readonly agency: string; readonly date: string };
  /** The date as it stands there, where that is not as it is printed. */
  readonly written?: string;
  /** How many paragraphs at the end it takes. */
  readonly length: number;
};

const none: Closing = { length: 0 };

/** The organ and the date at the end of a report: on two lines, or on one, far apart. */
export function readClosing(paragraphs: readonly SourceParagraph[]): Closing {
  const [before = "", last = ""] = [paragraphs.at(-2)?.text, paragraphs.at(-1)?.text];
  const [agency = "", date = "", ...more] = last.split(/[\t\u3000]|\s{2,}/).filter(Boolean);
  const onOne = more.length === 0 ? closingOf(agency, date, 1) : undefined;
  return closingOf(before, last, 2) ?? onOne ?? none;
}

function closingOf(first: string, second: string, length: number): Closing | undefined {
  const date = readWrittenDate(second);
  const agency = first.replaceAll(/\s/g, "");
  const isAgency = agency !== "" && agency.length <= 40 && !/[。，；：]/.test(agency);
  if (!date || !isAgency) return undefined;
  const written = date.isPlain ? {} : { written: second.trim() };
  return { signature: { agency, date: date.iso }, ...written, length };
}
