import { childrenOf, type XmlElement } from "../../xml.ts";
import { chosenOf } from "../containers.ts";

/** What a picture, a shape or an object in the text is. */
export type Drawing = {
  /** The text boxes in it, whose words are read. */
  readonly boxes: readonly XmlElement[];
  /** None for a text box, and for a line that is only drawn. */
  readonly kind: "picture" | "embedded" | undefined;
  /** What it says of itself, or shows in words; often empty. */
  readonly title: string;
  /** Of a chart or a diagram: points to the part that has its words. */
  readonly part: string | undefined;
  /** Of a picture that is a file in the package. */
  readonly image: DrawnImage | undefined;
  readonly isHidden: boolean;
};

export type DrawnImage = {
  /** What points to the file. */
  readonly id: string;
  readonly widthMm?: number;
  /** It has a place on the page of its own, and text beside it. */
  readonly floats: boolean;
};

type Sign = "picture" | "embedded" | "line" | "hidden" | "floats" | "drawn";

type Found = {
  readonly boxes: XmlElement[];
  readonly signs: Set<Sign>;
  readonly titles: string[];
  readonly parts: string[];
  readonly images: string[];
  readonly widths: number[];
};

/** Looks through a drawing, new or old (`pict`, `object`). */
export function readDrawing(element: XmlElement): Drawing {
  const found: Found = {
    boxes: [],
    signs: new Set(),
    titles: [],
    parts: [],
    images: [],
    widths: [],
  };
  lookInside(element, found);
  const { boxes, signs, titles, parts } = found;
  const title = titles.find((one) => one.trim() !== "") ?? "";
  return {
    boxes,
    kind: kindOf(found, title),
    title,
    part: parts[0],
    image: imageOf(found),
    isHidden: signs.has("hidden"),
  };
}

/** None for several pictures in one, and for one that is a part of a drawing. */
function imageOf({ images, widths, signs, boxes }: Found): DrawnImage | undefined {
  const [id, ...others] = images;
  const isAlone = others.length === 0 && boxes.length === 0 && !signs.has("embedded");
  if (id === undefined || !isAlone || signs.has("drawn")) return undefined;
  const [widthMm] = widths;
  const width = widthMm === undefined ? {} : { widthMm };
  return { id, floats: signs.has("floats"), ...width };
}

function kindOf({ boxes, signs }: Found, title: string): Drawing["kind"] {
  if (signs.has("embedded")) return "embedded";
  if (signs.has("picture")) return "picture";
  return boxes.length === 0 && (title !== "" || !signs.has("line")) ? "picture" : undefined;
}

function lookInside(parent: XmlElement, found: Found): void {
  for (const child of childrenOf(parent)) {
    readers.get(child.name)?.(child, found);
    if (child.name === "AlternateContent") lookInside(chosenOf(child), found);
    else if (child.name !== "txbxContent") lookInside(child, found);
  }
}

/** Elements that tell what a drawing is. */
const readers = new Map<string, (element: XmlElement, found: Found) => void>([
  ["txbxContent", (element, { boxes }) => void boxes.push(element)],
  ["pic", isA("picture")],
  ["blip", ({ attributes }, found) => showFile(attributes["r:embed"], found)],
  ["imagedata", ({ attributes }, found) => showFile(attributes["r:id"], found)],
  ["extent", ({ attributes }, { widths }) => void widths.push(mmOf(attributes.cx))],
  ["anchor", isA("floats")],
  ["wrapTopAndBottom", (_, { signs }) => void signs.delete("floats")],
  ["wgp", isA("drawn")],
  ["wpc", isA("drawn")],
  ["wsp", isA("drawn")],
  ["group", isA("drawn")],
  ["contentPart", isA("picture")],
  ["control", isA("embedded")],
  ["line", isA("line")],
  ["docPr", readProperties],
  ["OLEObject", readObject],
  ["chart", ({ attributes }, found) => pointTo(attributes["r:id"], found)],
  ["relIds", ({ attributes }, found) => pointTo(attributes["r:dm"], found)],
  ["prstGeom", readGeometry],
  ["shape", readOldShape],
  ["rect", readOldShape],
  ["textpath", ({ attributes }, { titles }) => void titles.push(attributes.string ?? "")],
]);

function isA(sign: Sign): (element: XmlElement, found: Found) => void {
  return (_, { signs }) => void signs.add(sign);
}

function showFile(id: string | undefined, { signs, images }: Found): void {
  signs.add("picture");
  if (id) images.push(id);
}

/** English Metric Units in a millimetre. @see ECMA-376 Part 1, 22.9.2.1 */
const emuPerMm = 36_000;

function mmOf(size: string | undefined): number {
  return Math.round((10 * Number(size)) / emuPerMm) / 10;
}

function readProperties({ attributes }: XmlElement, { titles, signs }: Found): void {
  titles.push(attributes.descr ?? "", attributes.title ?? "");
  if (/^(?:1|true|on)$/.test(attributes.hidden ?? "")) signs.add("hidden");
}

function readObject({ attributes }: XmlElement, { titles, signs }: Found): void {
  signs.add("embedded");
  titles.push(attributes.ProgID ?? "");
}

function pointTo(part: string | undefined, { parts, signs }: Found): void {
  signs.add("embedded");
  if (part !== undefined) parts.push(part);
}

function readGeometry({ attributes }: XmlElement, { signs }: Found): void {
  if (/^(?:line|straightConnector)/.test(attributes.prst ?? "")) signs.add("line");
}

/** The shape of a line has the number 32; a rule over the page is a rectangle that says so. */
function readOldShape({ attributes }: XmlElement, { titles, signs }: Found): void {
  titles.push(attributes.alt ?? "", attributes.title ?? "");
  if (/_t32$/.test(attributes.type ?? "") || attributes["o:hr"]) signs.add("line");
}
