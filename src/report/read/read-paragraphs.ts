import { finding } from "../../messages/finding.ts";
import type { Text } from "../report.ts";
import { type Input, nameOf, readList, show, trimBlanks, wrongType } from "./input.ts";

/** Paragraphs without structure: text whose line breaks part them, or a list of such texts. */
export function readParagraphs(input: Input): Text[] {
  if (input.value === undefined || input.value === "") return [];
  if (typeof input.value === "string") return readLines(input);
  return readList(input).flatMap((item) => {
    if (typeof item.value === "string") return readLines(item);
    wrongType(item, "@text");
    return [];
  });
}

/** A text's lines without the blanks around them; lines of blanks are not printed, which is told. */
export function readLines(input: Input): Text[] {
  const { pointer } = input;
  const lines = String(input.value).split(/\r\n?|\n/);
  // A break at the end begins no line.
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  const texts = lines.map(trimBlanks).filter((text) => text !== "");
  if (texts.length < lines.length) tellBlank(input, lines.length - texts.length);
  return texts.map((text) => ({ type: "text", text, pointer }));
}

/** What stands in the report and is not printed, since it is nothing but blanks. */
export function tellBlank(input: Input, count: number): void {
  const { pointer, findings } = input;
  const parameters = { key: nameOf(input), count, read: show(input.value) };
  findings.push(finding("TEXT-BLANK", "info", { pointer }, parameters));
}
