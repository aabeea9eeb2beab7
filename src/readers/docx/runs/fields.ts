import { markReference } from "../../../report/own/reference-marks.ts";
import { textOf, type XmlElement } from "../../xml.ts";
import type { Look } from "../look.ts";
import type { WordReferences } from "../open-references.ts";
import { formFieldText } from "./form-field.ts";
import { add, type OpenField, type Piece, type Walk } from "./piece.ts";

const ownReference = /^\s*REF\s+"?(nianbao_[^\s"]+)/i;

export function readFieldMark(element: XmlElement, walk: Walk, look: Look): void {
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

export function readFieldCode(element: XmlElement, { fields }: Walk): void {
  const field = fields.at(-1);
  if (field) field.code += textOf(element);
}

/**
 * Marks what a field shows, if it refers to an own table or picture: it is one piece then. What any
 * other field shows is the words that it shows.
 */
export function closeField(
  { code, from }: OpenField,
  pieces: Piece[],
  references: WordReferences,
): void {
  const [, bookmark] = ownReference.exec(code) ?? [];
  if (bookmark === undefined || from === undefined) return;
  const shown = pieces.slice(from);
  const [first] = shown;
  const text = shown.map((piece) => piece.text).join("");
  const isText = shown.every(({ kind }) => kind === undefined) && !/[\n\t\uFDD0\uFDD1]/.test(text);
  if (!first || !isText || text.trim() === "") return;
  const marked = markReference(text, references.refer(bookmark));
  pieces.splice(from, shown.length, { ...first, text: marked });
}
