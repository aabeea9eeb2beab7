import type { HeadingLevel } from "../../document/blocks.ts";
import { finding } from "../../messages/finding.ts";
import type { OwnReading } from "../own/own-reading.ts";
import { readOwnPicture } from "../own/read-own-picture.ts";
import { readOwnTable } from "../own/read-own-table.ts";
import { ownKindOf } from "../own/walk-own.ts";
import type { BodyItem, OwnNote, Part, Text } from "../report.ts";
import { readTypedNumber, type TypedNumber } from "../text/numbering.ts";
import { child, type Input, isRecord, readLine, readList, readRecord, wrongType } from "./input.ts";
import { readLines, readParagraphs } from "./read-paragraphs.ts";

/** Longest heading that is told from a sentence, in characters. */
const longestHeading = 40;
/** Longest sentence that is taken for a heading although it ends with `。`. */
const longestClosedHeading = 20;
const deepestLevel = 4;

/**
 * A section's body: text, a list, nested parts, own tables, pictures and notes. Lines that begin with a typed number become
 * parts, and what follows belongs to them.
 *
 * @param level - the heading level that the body stands under.
 */
export function readBody(
  input: Input,
  level: HeadingLevel,
  own: OwnReading = { numbers: new Map() },
): BodyItem[] {
  return input.value === "" ? [] : nest(readItems(input, level, own), input, level);
}

function readItems(input: Input, level: HeadingLevel, own: OwnReading): BodyItem[] {
  if (input.value === undefined) return [];
  if (typeof input.value === "string") return readLines(input);
  if (isRecord(input.value)) return readRecordItem(input, level, own);
  if (Array.isArray(input.value)) {
    return readList(input).flatMap((item) => readItems(item, level, own));
  }
  wrongType(input, "@body");
  return [];
}

function readRecordItem(input: Input, level: HeadingLevel, own: OwnReading): BodyItem[] {
  const kind = ownKindOf(input.value);
  if (kind === undefined) return readPart(input, level, own);
  readRecord(input, [kind]);
  const item = child(input, kind);
  switch (kind) {
    case "table":
      return readOwnTable(item, own);
    case "picture":
      return readOwnPicture(item, own);
    case "note":
      return readOwnNote(item);
  }
}

function readOwnNote(input: Input): OwnNote[] {
  if (input.value === "" || input.value === undefined) wrongType(input, "@text");
  return readParagraphs(input).map((text) => ({ ...text, type: "ownNote" }));
}

function readPart(input: Input, above: HeadingLevel, own: OwnReading): Part[] {
  readRecord(input, ["heading", "body", "runIn"]);
  if (above >= deepestLevel) {
    input.findings.push(
      finding("JSON-DEEP", "error", { pointer: input.pointer }, { limit: deepestLevel }),
    );
    return [];
  }
  const level = (above + 1) as HeadingLevel;
  const line = readLine(child(input, "heading")) ?? "";
  const typed = readTypedNumber(line);
  const body = readBody(child(input, "body"), level, own);
  return [
    {
      type: "part",
      level,
      heading: typed?.rest ?? line,
      ...(typed ? { typed: typed.read } : {}),
      runIn: readRunIn(child(input, "runIn"), body),
      body,
      pointer: input.pointer,
    },
  ];
}

/** Whether the heading stands in its first paragraph; where there is none it cannot, which is told. */
function readRunIn(input: Input, [first]: readonly BodyItem[]): boolean {
  const { value, pointer, findings } = input;
  if (value === undefined || value === false) return false;
  if (value !== true) return wrongType(input, "@boolean");
  if (first?.type === "text") return true;
  findings.push(finding("TEXT-RUN-IN", "info", { pointer }, {}));
  return false;
}

/** Turns numbered lines into parts; each takes in what follows, up to the next of its level. */
function nest(items: readonly BodyItem[], input: Input, above: HeadingLevel): BodyItem[] {
  const nested: BodyItem[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index] as BodyItem;
    const typed = item.type === "text" ? typedAt(item, input, above) : undefined;
    if (!typed) {
      nested.push(item);
      index++;
      continue;
    }
    const end = endOfPart(items, index + 1, typed.level);
    const inside = items.slice(index + 1, end);
    nested.push(numberedPart(typed, item.pointer, nest(inside, input, typed.level)));
    index = end;
  }
  return nested;
}

/** The typed number of a line; one that belongs to a higher heading stays text, with a warning. */
function typedAt(item: Text, input: Input, above: HeadingLevel): TypedNumber | undefined {
  const typed = readTypedNumber(item.text);
  if (!typed || typed.level > above) return typed;
  const place = { pointer: item.pointer };
  input.findings.push(finding("TEXT-LEVEL", "warning", place, { read: typed.read }));
  return undefined;
}

function endOfPart(items: readonly BodyItem[], from: number, level: HeadingLevel): number {
  for (let index = from; index < items.length; index += 1) {
    const other = levelOf(items[index] as BodyItem);
    if (other !== undefined && other <= level) return index;
  }
  return items.length;
}

function levelOf(item: BodyItem): HeadingLevel | undefined {
  if (item.type === "part") return item.level;
  return item.type === "text" ? readTypedNumber(item.text)?.level : undefined;
}

function numberedPart(typed: TypedNumber, pointer: string, body: readonly BodyItem[]): Part {
  const { heading, text } = splitHeading(typed.rest);
  const own: BodyItem[] = text === "" ? [] : [{ type: "text", text, pointer }];
  return {
    type: "part",
    level: typed.level,
    heading,
    typed: typed.read,
    runIn: text !== "",
    body: [...own, ...body],
    pointer,
  };
}

/** `推进决策公开。建立了……` is a run-in heading and its text; a short line is a heading alone. */
function splitHeading(line: string): { heading: string; text: string } {
  const end = line.search(/[。！？]/);
  const first = end < 0 ? line : line.slice(0, end);
  const rest = end < 0 ? "" : line.slice(end + 1);
  if (first === "" || first.length > longestHeading) return { heading: "", text: line };
  // A full stop is set again behind a heading that has no mark of its own.
  const isSetAgain = line[end] === "。" && !first.endsWith("：");
  if (rest !== "") return { heading: isSetAgain ? first : line.slice(0, end + 1), text: rest };
  const closed = end >= 0 && (first.length > longestClosedHeading || /[，、；：\d]/.test(first));
  return closed || /[；，、]$/.test(line)
    ? { heading: "", text: line }
    : { heading: line, text: "" };
}
