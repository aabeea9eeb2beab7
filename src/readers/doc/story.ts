import { broken } from "../ole/bytes.ts";
import { drawnField } from "../word/drawn-field.ts";
import { element, embedded, picture, run, runOf, runProperties, valued } from "../word/elements.ts";
import { type Flow, openFlow } from "../word/flow.ts";
import { listItem } from "../word/lists.ts";
import type { XmlElement } from "../xml.ts";
import type { Span, WordDocument } from "./document.ts";
import type { ParagraphProperties } from "./paragraphs.ts";

/** What stands at a place of the text, by the place: a note's mark, a drawn shape. */
export type Anchors = {
  readonly note: (at: number) => XmlElement | undefined;
  readonly shape: (at: number) => XmlElement | undefined;
};

export const noAnchors: Anchors = { note: () => undefined, shape: () => undefined };

type Reading = {
  readonly document: WordDocument;
  readonly anchors: Anchors;
  readonly flow: Flow;
  /** The fields that are open, and their codes while those are read. */
  readonly fields: { code: string; isCode: boolean }[];
  comments: number;
};

/** The paragraphs and tables of a range of the text. */
export function readStory(
  document: WordDocument,
  [from, to]: readonly [from: number, to: number],
  anchors: Anchors,
): readonly XmlElement[] {
  const reading: Reading = { document, anchors, flow: openFlow(), fields: [], comments: 0 };
  for (const span of document.spans(from, to)) readSpan(span, reading);
  if (isInCode(reading)) throw broken("WordDocument", to);
  return reading.flow.finish();
}

/** Characters that stand for something, or end something; all others are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Word marks its text with.
const marks = /[\u0000-\u001f(]/g;

function readSpan(span: Span, reading: Reading): void {
  const { text, characters } = span;
  readOwnMarks(span, reading);
  let done = 0;
  for (const { index } of text.matchAll(marks)) {
    if (text[index] === "(" && !characters.symbol) continue;
    addText(text.slice(done, index), span, reading);
    readMark(index, span, reading);
    done = index + 1;
  }
  addText(text.slice(done), span, reading);
}

/** A note whose mark someone has typed. */
function readOwnMarks(span: Span, reading: Reading): void {
  for (let index = 0; index < span.text.length; index++) {
    const note = reading.anchors.note(span.at + index);
    if (note && span.text.charCodeAt(index) > 31) tell(note, span, reading);
  }
}

function addText(text: string, span: Span, reading: Reading): void {
  const field = reading.fields.at(-1);
  if (text === "") return;
  if (field?.isCode) field.code += text;
  else if (!isInCode(reading)) reading.flow.add(run(text, lookOf(span, reading)));
}

function isInCode({ fields }: Reading): boolean {
  return fields.some(({ isCode }) => isCode);
}

function lookOf({ characters }: Span, { document }: Reading): XmlElement[] {
  const { formatting, isDeleted, style } = characters;
  const name = style === undefined ? "" : document.styles.nameOf(style);
  return [
    ...(name === "" ? [] : [valued("rStyle", name)]),
    ...runProperties(isDeleted ? { ...formatting, struck: true } : formatting),
  ];
}

function tell(one: XmlElement, span: Span, reading: Reading): void {
  if (!isInCode(reading)) reading.flow.add(runOf([one], lookOf(span, reading)));
}

/** @see [MS-DOC] 2.4.1, special characters */
const plain: Readonly<Record<number, string>> = { 9: "\t", 11: "\n", 30: "-" };

const ends = [7, 12, 13];

function readMark(index: number, span: Span, reading: Reading): void {
  const code = span.text.charCodeAt(index);
  const note = reading.anchors.note(span.at + index);
  if (note) tell(note, span, reading);
  if (ends.includes(code)) readEnd(index, span, reading);
  else if (plain[code] !== undefined) addText(plain[code], span, reading);
  else if (code >= 19 && code <= 21) readField(code, span, reading);
  else if (span.characters.isSpecial) readSpecial(code, index, { span, reading });
}

function readField(code: number, span: Span, reading: Reading): void {
  const { fields } = reading;
  const field = fields.at(-1);
  if (code === 19) fields.push({ code: "", isCode: true });
  else if (!field) return;
  else if (code === 20) field.isCode = false;
  else fields.pop();
  const drawn = code === 21 && field ? drawnField(field.code) : undefined;
  if (drawn) tell(drawn, span, reading);
}

type Place = { readonly span: Span; readonly reading: Reading };

function readSpecial(code: number, index: number, { span, reading }: Place): void {
  const { symbol, isObject } = span.characters;
  if (code === 1) tell(isObject ? embedded("") : picture(), span, reading);
  if (code === 5) {
    reading.comments++;
    tell(element("commentReference", { "w:id": String(reading.comments) }), span, reading);
  }
  if (code === 8) tell(reading.anchors.shape(span.at + index) ?? picture(), span, reading);
  if (code === 0x28 && symbol) {
    const font = reading.document.fonts[symbol.font] ?? "";
    tell(element("sym", { "w:font": font, "w:char": symbol.code.toString(16) }), span, reading);
  }
}

/** A page's break is in a paragraph, a section's ends one. */
function readEnd(index: number, span: Span, reading: Reading): void {
  const code = span.text.charCodeAt(index);
  if (code === 12 && !span.endsParagraph(index)) return;
  if (isInCode(reading)) {
    // Text that is taken for the code of a field without end would be lost.
    if (code === 7) throw broken("WordDocument", span.at + index);
    return;
  }
  const properties = span.paragraph(index);
  const { depth, endsRow, endsInnerCell, row } = properties;
  const { flow } = reading;
  const said = wordProperties(properties, span, reading);
  if (endsRow && depth > 0) flow.endRow(row, depth);
  else if (code === 7 || (endsInnerCell && depth > 1)) flow.endCell(said, depth);
  else flow.endParagraph(said, depth);
}

function wordProperties(
  { style, list, level, isFilled }: ParagraphProperties,
  { characters }: Span,
  { document }: Reading,
): XmlElement[] {
  const name = document.styles.nameOf(style);
  const ofStyle = document.styles.list(style);
  const item = list ?? ofStyle.list ?? 0;
  const mark = [
    ...(characters.formatting.hidden ? [element("vanish")] : []),
    ...(characters.isRunIn ? [element("specVanish")] : []),
    ...(characters.isDeleted ? [element("del")] : []),
  ];
  return [
    ...(name === "" ? [] : [valued("pStyle", name)]),
    ...(item > 0 ? [listItem(String(item), level ?? ofStyle.level ?? 0)] : []),
    ...(isFilled ? [element("shd", { "w:val": "clear", "w:fill": "D9D9D9" })] : []),
    ...(mark.length > 0 ? [element("rPr", {}, mark)] : []),
  ];
}
