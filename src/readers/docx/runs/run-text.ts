import { textOf, type XmlElement } from "../../xml.ts";
import type { Look } from "../look.ts";
import { add, tell, type Walk, type Where } from "./piece.ts";
import { symbolText } from "./symbols.ts";

export function readText(element: XmlElement, walk: Walk, look: Look): void {
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

export function readSymbol({ attributes }: XmlElement, walk: Walk, look: Look): void {
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
export function readBreak({ attributes }: XmlElement, walk: Walk, look: Look): void {
  if (!["page", "column"].includes(attributes["w:type"] ?? "")) add("\n", walk, look);
}
