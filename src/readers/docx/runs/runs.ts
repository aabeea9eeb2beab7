import { childrenOf, descend, textOf, type XmlElement } from "../../xml.ts";
import { chosenOf } from "../containers.ts";
import { isOnValue } from "../formatting.ts";
import { type Ground, type Look, lookOf } from "../look.ts";
import type { WordSetting } from "../word-setting.ts";
import { wordsIn } from "../words.ts";
import { isLine, printFormula } from "./equation.ts";
import { closeField, readFieldCode, readFieldMark } from "./fields.ts";
import { add, type Reader, type Runs, tell, type Walk } from "./piece.ts";
import { noteReader, readComment, readPicture } from "./run-objects.ts";
import { readBreak, readSymbol, readText } from "./run-text.ts";

/** Everything that stands in a paragraph, in its order. */
export function readRuns(paragraph: XmlElement, ground: Ground, setting: WordSetting): Runs {
  const walk: Walk = { pieces: [], boxes: [], bookmarks: [], fields: [], ground, setting };
  if (paragraph.name === "p") readInside(paragraph, walk, ground.look);
  else readElement(paragraph, walk, ground.look);
  return walk;
}

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

function readDeleted(element: XmlElement, walk: Walk, look: Look): void {
  const words = element.name === "delText" ? textOf(element) : wordsIn(element);
  if (words !== "") tell("struck", words, { walk, look });
}

function readFormula(formula: XmlElement, walk: Walk, look: Look): void {
  if (isLine(formula)) readInside(formula, walk, look);
  else tell("embedded", printFormula(formula), { walk, look });
}
