import type { Formatting } from "../docx/formatting.ts";
import type { XmlElement } from "../xml.ts";

type Child = XmlElement | string;

/** An element of WordprocessingML: what the readers of other formats say a document in. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** An element that only says one thing. */
export function valued(name: string, value: string | number): XmlElement {
  return element(name, { "w:val": String(value) });
}

/** Words with what is said of them; tabs and line breaks stand among them. */
export function run(text: string, properties: readonly XmlElement[] = []): XmlElement {
  const pieces = text.split(/([\t\n])/).filter((piece) => piece !== "");
  return runOf(
    pieces.map((piece) => {
      if (piece === "\t") return element("tab");
      return piece === "\n" ? element("br") : element("t", {}, [piece]);
    }),
    properties,
  );
}

/** A run of anything else than words. */
export function runOf(
  children: readonly XmlElement[],
  properties: readonly XmlElement[] = [],
): XmlElement {
  return element("r", {}, withProperties("rPr", properties, children));
}

export function paragraph(
  runs: readonly XmlElement[],
  properties: readonly XmlElement[] = [],
): XmlElement {
  return element("p", {}, withProperties("pPr", properties, runs));
}

/** Elements, with their properties before them if there are any. */
export function withProperties(
  name: string,
  properties: readonly XmlElement[],
  children: readonly XmlElement[],
): readonly XmlElement[] {
  return properties.length === 0 ? children : [element(name, {}, properties), ...children];
}

/** What is said of characters, as properties of a run. */
export function runProperties(formatting: Formatting): XmlElement[] {
  const { hidden, struck, struckTwice, align, position, size, colour, isShaded } = formatting;
  return [
    ...(hidden ? [element("vanish")] : []),
    ...(struck ? [element("strike")] : []),
    ...(struckTwice ? [element("dstrike")] : []),
    ...(align ? [valued("vertAlign", align)] : []),
    ...(position ? [valued("position", position)] : []),
    ...(size === undefined ? [] : [valued("sz", size)]),
    ...(colour === undefined ? [] : [valued("color", colour)]),
    ...(isShaded ? [valued("highlight", "yellow")] : []),
  ];
}

/** @param file - the name of its bytes in the setting, if there are any. */
export function picture(title = "", { file, widthMm, floats }: PictureFacts = {}): XmlElement {
  const blip = file === undefined ? [] : [element("blip", { "r:embed": file })];
  const size = widthMm === undefined ? [] : [element("extent", { cx: String(widthMm * emuPerMm) })];
  const content = [...size, element("docPr", { descr: title }), element("pic", {}, blip)];
  return element("drawing", {}, floats ? [element("anchor", {}, content)] : content);
}

export type PictureFacts = {
  readonly file?: string | undefined;
  readonly widthMm?: number | undefined;
  readonly floats?: boolean;
};

/** English Metric Units in a millimetre. @see ECMA-376 Part 1, 22.9.2.1 */
const emuPerMm = 36_000;

export function embedded(title: string): XmlElement {
  return element("object", {}, [element("OLEObject", { ProgID: title })]);
}

/** A text box, which is read before the paragraph that it is fixed to. */
export function textBox(blocks: readonly XmlElement[]): XmlElement {
  return element("drawing", {}, [element("txbxContent", {}, blocks)]);
}

/** The name of a paragraph's style by which the reader knows what it is. */
export function styleName(name: string): string {
  const level = /^(?:heading|标题) ?(\d)/i.exec(name.trim())?.[1];
  return level === undefined ? name.trim().toLowerCase() : `Heading${level}`;
}
