import { childrenOf, type XmlElement } from "../xml.ts";

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
  readonly isHidden: boolean;
};

type Sign = "picture" | "embedded" | "line" | "hidden";

type Found = {
  readonly boxes: XmlElement[];
  readonly signs: Set<Sign>;
  readonly titles: string[];
  readonly parts: string[];
};

/** Looks through a drawing, new or old (`pict`, `object`), without its double for old programs. */
export function readDrawing(element: XmlElement): Drawing {
  const found: Found = { boxes: [], signs: new Set(), titles: [], parts: [] };
  for (const child of childrenOf(element)) look(child, found);
  const { boxes, signs, titles, parts } = found;
  const title = titles.find((one) => one.trim() !== "") ?? "";
  return {
    boxes,
    kind: kindOf(found, title),
    title,
    part: parts[0],
    isHidden: signs.has("hidden"),
  };
}

function kindOf({ boxes, signs }: Found, title: string): Drawing["kind"] {
  if (signs.has("embedded")) return "embedded";
  if (signs.has("picture")) return "picture";
  return boxes.length === 0 && (title !== "" || !signs.has("line")) ? "picture" : undefined;
}

function look(element: XmlElement, found: Found): void {
  if (element.name === "Fallback") return;
  if (element.name === "txbxContent") {
    found.boxes.push(element);
    return;
  }
  readers.get(element.name)?.(element, found);
  for (const child of childrenOf(element)) look(child, found);
}

/** Elements that tell what a drawing is. */
const readers = new Map<string, (element: XmlElement, found: Found) => void>([
  ["pic", isA("picture")],
  ["blip", isA("picture")],
  ["imagedata", isA("picture")],
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
