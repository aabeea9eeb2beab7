import { wordsIn } from "../docx/words.ts";
import { element, embedded, type PictureFacts, picture, textBox } from "../word/elements.ts";
import { allOf, childrenOf, textOf, type XmlElement } from "../xml.ts";
import type { Ground, ReadInside } from "./setting.ts";

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
  return isPicture ? [picture(titleOf(drawing), factsOf(drawing))] : [];
}

/** Programs may keep a picture in several forms, of which the first is read. */
function factsOf(frame: XmlElement): PictureFacts {
  const images = childrenOf(frame, "image").map(({ attributes }) => attributes["xlink:href"] ?? "");
  const file = images.find((name) => /\.(?:png|jpe?g)$/i.test(name)) ?? images[0];
  const anchor = frame.attributes["text:anchor-type"];
  const widthMm = millimetres(frame.attributes["svg:width"]);
  return { file, widthMm, floats: anchor !== undefined && anchor !== "as-char" };
}

const mmPer = new Map([
  ["mm", 1],
  ["cm", 10],
  ["in", 25.4],
  ["pt", 25.4 / 72],
]);

function millimetres(length = ""): number | undefined {
  const [, digits, unit = ""] = /^([\d.]{1,12})(mm|cm|in|pt)$/.exec(length) ?? [];
  const mm = mmPer.get(unit);
  return mm === undefined ? undefined : Math.round(10 * Number(digits) * mm) / 10;
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
