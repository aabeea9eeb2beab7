import type { LeftOutKind } from "../left-out.ts";
import type { SourcePicture } from "../source.ts";
import { childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import { chosenOf } from "./containers.ts";
import { type DrawnImage, readDrawing } from "./drawing.ts";
import { isLine, printFormula } from "./equation.ts";
import { closeField, type OpenField } from "./fields.ts";
import { formFieldText } from "./form-field.ts";
import { isOnValue } from "./formatting.ts";
import { type Ground, type Look, lookOf } from "./look.ts";
import { symbolText } from "./symbols.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

/** Some characters of a paragraph; those with a kind are told of and not read. */
export type Piece = {
  readonly text: string;
  readonly look: Look;
  readonly kind?: LeftOutKind;
  readonly picture?: SourcePicture;
};

export type Runs = {
  readonly pieces: readonly Piece[];
  /** Text boxes that are fixed here. */
  readonly boxes: readonly XmlElement[];
  /** That begin in it. */
  readonly bookmarks: readonly string[];
};

type Walk = {
  readonly pieces: Piece[];
  readonly boxes: XmlElement[];
  readonly bookmarks: string[];
  /** That have not ended yet, the inmost last. */
  readonly fields: OpenField[];
  readonly ground: Ground;
  readonly setting: WordSetting;
};

/** Everything that stands in a paragraph, in its order. */
export function readRuns(paragraph: XmlElement, ground: Ground, setting: WordSetting): Runs {
  const walk: Walk = { pieces: [], boxes: [], bookmarks: [], fields: [], ground, setting };
  if (paragraph.name === "p") readInside(paragraph, walk, ground.look);
  else readElement(paragraph, walk, ground.look);
  return walk;
}

type Reader = (element: XmlElement, walk: Walk, look: Look) => void;

function readInside(parent: XmlElement, walk: Walk, look: Look): void {
  for (const child of parent.children) {
    if (typeof child !== "string") readElement(child, walk, look);
  }
}

function readElement(element: XmlElement, walk: Walk, look: Look): void {
  (readers.get(element.name) ?? readInside)(element, walk, look);
}

const nothing: Reader = () => {};

/** Any other element only wraps text. */
const readers = new Map<string, Reader>([
  ["r", readRun],
  ["t", readText],
  ["sym", readSymbol],
  ["tab", (_, walk, look) => add("\t", walk, look)],
  ["ptab", (_, walk, look) => add("\t", walk, look)],
  ["br", readBreak],
  ["cr", readBreak],
  ["noBreakHyphen", (_, walk, look) => add("-", walk, look)],
  ["fldChar", readFieldMark],
  ["fldSimple", readField],
  [
    "bookmarkStart",
    ({ attributes }, { bookmarks }) => void bookmarks.push(attributes["w:name"] ?? ""),
  ],
  ["del", readDeleted],
  ["moveFrom", readDeleted],
  ["delText", readDeleted],
  ["rt", (element, walk, look) => tell("phonetic", wordsIn(element), { walk, look })],
  ["footnoteReference", noteReader("footnote")],
  ["endnoteReference", noteReader("endnote")],
  ["commentReference", readComment],
  ["drawing", readPicture],
  ["pict", readPicture],
  ["object", readPicture],
  ["contentPart", (_, walk, look) => tell("picture", "", { walk, look })],
  ["altChunk", (_, walk, look) => tell("embedded", "", { walk, look })],
  ["subDoc", (_, walk, look) => tell("embedded", "", { walk, look })],
  ["oMath", readFormula],
  ["AlternateContent", (element, walk, look) => readInside(chosenOf(element), walk, look)],
  // Properties and codes of fields.
  ["pPr", nothing],
  ["rPr", nothing],
  ["sdtPr", nothing],
  ["sdtEndPr", nothing],
  ["rubyPr", nothing],
  ["instrText", readFieldCode],
  ["delInstrText", nothing],
]);

/** A formula's runs have properties of two kinds, Word's own behind the formula's. */
function readRun(run: XmlElement, walk: Walk): void {
  const { ground, setting } = walk;
  const properties = childrenOf(run, "rPr").at(-1);
  const look = properties ? lookOf(properties, ground, setting.styles) : ground.look;
  readInside(run, walk, isMark(run) ? raised(look) : look);
}

function readFieldMark(element: XmlElement, walk: Walk, look: Look): void {
  const { fields, pieces, setting } = walk;
  add(formFieldText(element), walk, look);
  const type = element.attributes["w:fldCharType"];
  const field = fields.at(-1);
  if (type === "begin") fields.push({ code: "", from: undefined });
  else if (type === "separate" && field) field.from = pieces.length;
  else if (type === "end") {
    fields.pop();
    if (field) closeField(field, pieces, setting.references);
  }
}

function readFieldCode(element: XmlElement, { fields }: Walk): void {
  const field = fields.at(-1);
  if (field) field.code += textOf(element);
}

/** A field of which nothing is said but what it shows. */
function readField(element: XmlElement, walk: Walk, look: Look): void {
  const { pieces, setting } = walk;
  const field = { code: element.attributes["w:instr"] ?? "", from: pieces.length };
  readInside(element, walk, look);
  closeField(field, pieces, setting.references);
}

function isMark(run: XmlElement): boolean {
  const note = descend(run, "footnoteReference") ?? descend(run, "endnoteReference");
  return note !== undefined && isOnValue(note.attributes["w:customMarkFollows"] ?? "0");
}

/** Signs that someone chose for a note's mark, in letters of any kind. */
function raised(look: Look): Look {
  return { ...look, formatting: { ...look.formatting, align: "superscript" } };
}

/** Words that are left out for how they look; a struck blank still parts words. */
function add(text: string, { pieces }: Walk, look: Look): void {
  if (text === "") return;
  const isRead = look.reason === undefined || (look.reason === "struck" && text.trim() === "");
  pieces.push(isRead ? { text, look } : { text, look, kind: look.reason });
}

type Where = { readonly walk: Walk; readonly look: Look };

function tell(kind: LeftOutKind, text: string, { walk, look }: Where): void {
  walk.pieces.push({ text, look, kind });
}

function readText(element: XmlElement, walk: Walk, look: Look): void {
  const text = inOneLine(textOf(element));
  const { symbolFont } = look.formatting;
  if (!symbolFont) add(text, walk, look);
  else {
    const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
    addSigns(symbolFont, codes, { walk, look });
  }
}

/** Line breaks of the XML are blanks. */
function inOneLine(text: string): string {
  if (!text.includes("\n")) return text;
  const lines = text.split("\n");
  return lines.map((line) => line.trim()).join(" ");
}

function readSymbol({ attributes }: XmlElement, walk: Walk, look: Look): void {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  addSigns(attributes["w:font"] ?? "", [code], { walk, look });
}

/** Signs as characters; those of which that is not known are pictures. */
function addSigns(font: string, codes: readonly number[], where: Where): void {
  const known = codes.map((code) => symbolText(font, code) ?? "").join("");
  const unknown = new Set(codes.filter((code) => symbolText(font, code) === undefined));
  add(known, where.walk, where.look);
  const names = [...unknown].map((code) => code.toString(16).toUpperCase());
  if (names.length > 0) tell("picture", `${font} ${names.join(" ")}`, where);
}

/** Pages and columns are no lines. */
function readBreak({ attributes }: XmlElement, walk: Walk, look: Look): void {
  if (!["page", "column"].includes(attributes["w:type"] ?? "")) add("\n", walk, look);
}

function readDeleted(element: XmlElement, walk: Walk, look: Look): void {
  const words = element.name === "delText" ? textOf(element) : wordsIn(element);
  if (words !== "") tell("struck", words, { walk, look });
}

function noteReader(type: "footnote" | "endnote"): Reader {
  return ({ attributes }, walk, look) =>
    tell("note", walk.setting.notes(type, attributes["w:id"] ?? ""), { walk, look });
}

function readComment({ attributes }: XmlElement, { setting }: Walk): void {
  setting.comments.add(attributes["w:id"] ?? "");
}

/** What is fixed to hidden characters is hidden with them. */
function readPicture(element: XmlElement, walk: Walk, look: Look): void {
  const { boxes, kind, title, part, image, isHidden } = readDrawing(element);
  const isSeen = !isHidden && look.reason !== "hidden";
  for (const box of boxes) {
    if (isSeen) walk.boxes.push(box);
    else tell("hidden", wordsIn(box), { walk, look });
  }
  if (!kind) return;
  const words = part === undefined ? "" : walk.setting.wordsOf(part);
  // Small and white characters have no say in how a picture is seen.
  const isDrawn = kind === "picture" && !isHidden && !look.formatting.hidden;
  const picture = isDrawn ? pictureOf(image, title, walk.setting) : undefined;
  walk.pieces.push({ text: `${title} ${words}`, look, kind, ...(picture ? { picture } : {}) });
}

function pictureOf(
  image: DrawnImage | undefined,
  alt: string,
  setting: WordSetting,
): SourcePicture | undefined {
  if (!image) return undefined;
  const { id, ...seen } = image;
  const bytes = setting.pictureOf(id);
  return bytes && { type: "picture", bytes, alt, ...seen };
}

function readFormula(formula: XmlElement, walk: Walk, look: Look): void {
  if (isLine(formula)) readInside(formula, walk, look);
  else tell("embedded", printFormula(formula), { walk, look });
}
