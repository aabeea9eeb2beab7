import { wordsIn } from "../docx/words.ts";
import { element, embedded, picture, textBox } from "../word/elements.ts";
import { allOf, childrenOf, textOf, type XmlElement } from "../xml.ts";
import type { ReadInside } from "./inline.ts";
import type { Ground } from "./setting.ts";

/** Elements that are drawn. */
export const drawings: ReadonlySet<string> = new Set(
  (
    "frame g custom-shape rect circle ellipse polygon polyline path regular-polygon " +
    "line connector measure caption control page-thumbnail scene"
  ).split(" "),
);

const lines = ["line", "connector", "measure"];

/** What a drawing is to a reader of the text: a text box, a picture, an object, or nothing. */
export function readDrawn(
  drawing: XmlElement,
  ground: Ground,
  work: { readonly readInside: ReadInside },
): XmlElement[] {
  const { name } = drawing;
  if (name === "g") return childrenOf(drawing).flatMap((one) => readPart(one, ground, work));
  if (name === "control") return [embedded("")];
  const parts = childrenOf(drawing);
  const box = name === "frame" ? parts.find((part) => part.name === "text-box") : drawing;
  const blocks = box ? work.readInside(box, ground) : [];
  if (wordsIn(element("body", {}, blocks)) !== "" || hasDrawn(blocks)) return [textBox(blocks)];
  if (parts.some((part) => /^(?:object|object-ole|plugin|applet|floating-frame)$/.test(part.name)))
    return [embedded(titleOf(drawing))];
  const isPicture = name === "frame" ? box === undefined : !isLine(drawing);
  return isPicture ? [picture(titleOf(drawing))] : [];
}

function readPart(
  part: XmlElement,
  ground: Ground,
  work: { readonly readInside: ReadInside },
): XmlElement[] {
  return drawings.has(part.name) ? readDrawn(part, ground, work) : [];
}

function hasDrawn(blocks: readonly XmlElement[]): boolean {
  const all = element("body", {}, blocks);
  return ["drawing", "object"].some((name) => allOf(all, name).length > 0);
}

/** Also a shape that Word knows as a line. */
function isLine(drawing: XmlElement): boolean {
  const geometry = childrenOf(drawing, "enhanced-geometry")[0]?.attributes["draw:type"] ?? "";
  return lines.includes(drawing.name) || /^mso-spt(?:20|32)$/.test(geometry);
}

function titleOf(drawing: XmlElement): string {
  const words = ["title", "desc"].flatMap((name) => allOf(drawing, name).map(textOf));
  return words.find((one) => one.trim() !== "") ?? "";
}
