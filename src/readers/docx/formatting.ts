import { descend, type XmlElement } from "../xml.ts";
import { isSymbolFont } from "./runs/symbols.ts";

/** What is said of characters, as far as it decides whether they are read, and as what. */
export type Formatting = {
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly struckTwice?: boolean;
  /** `superscript`, `subscript` or `baseline`. */
  readonly align?: string;
  /** Above the line, in half points. */
  readonly position?: number;
  /** In half points. */
  readonly size?: number;
  readonly colour?: string;
  /** The font, if its letters are signs. */
  readonly symbolFont?: string;
  readonly isShaded?: boolean;
};

export const plain: Formatting = {};

const properties = new Map<string, (property: XmlElement) => Formatting>([
  ["vanish", (property) => ({ hidden: isOn(property) })],
  ["strike", (property) => ({ struck: isOn(property) })],
  ["dstrike", (property) => ({ struckTwice: isOn(property) })],
  ["vertAlign", ({ attributes }) => ({ align: attributes["w:val"] ?? "" })],
  ["position", ({ attributes }) => ({ position: Number.parseFloat(attributes["w:val"] ?? "0") })],
  ["sz", ({ attributes }) => ({ size: Number.parseFloat(attributes["w:val"] ?? "24") })],
  ["color", ({ attributes }) => ({ colour: attributes["w:val"] ?? "" })],
  ["rFonts", ({ attributes }) => fontOf(attributes)],
  ["highlight", ({ attributes }) => ({ isShaded: attributes["w:val"] !== "none" })],
  ["shd", (property) => ({ isShaded: isFill(property) })],
]);

/** What run properties say, of themselves alone. */
export function readFormatting(runProperties: XmlElement | undefined): Formatting {
  if (!runProperties) return plain;
  let said = plain;
  for (const property of runProperties.children) {
    const read = typeof property === "string" ? undefined : properties.get(property.name);
    if (read) said = Object.assign(said === plain ? {} : said, read(property as XmlElement));
  }
  return said;
}

/** A theme's font goes before one that is named; the font of Chinese characters does not count. */
function fontOf(attributes: XmlElement["attributes"]): Formatting {
  const font = attributes["w:asciiTheme"] === undefined ? attributes["w:ascii"] : "";
  return font === undefined ? {} : { symbolFont: isSymbolFont(font) ? font : "" };
}

/** A property that stands there is on, unless it says that it is off. */
export function isOn({ attributes }: XmlElement): boolean {
  return isOnValue(attributes["w:val"] ?? "1");
}

export function isOnValue(value: string): boolean {
  return !["0", "false", "off"].includes(value);
}

/** Whether a table, a cell or a paragraph of these properties has a coloured ground. */
export function hasFill(properties: XmlElement | undefined): boolean {
  const shading = properties && descend(properties, "shd");
  return shading !== undefined && isFill(shading);
}

/** Whether a shading has another colour than paper. */
export function isFill({ attributes }: XmlElement): boolean {
  const fill = attributes["w:fill"] ?? "auto";
  const pattern = attributes["w:val"] ?? "clear";
  return !(/^(?:auto|f{6})$/i.test(fill) && /^(?:clear|nil)$/.test(pattern));
}

/**
 * What holds for characters with several styles. Hiding and striking through are switches: a
 * second style that says the same takes it back, only what is said of the characters themselves
 * is as it says.
 *
 * @param defaults - of the whole document.
 * @param styles - of the table, the paragraph and the characters, in this order.
 * @see ISO/IEC 29500-1, 17.7.3 Toggle Properties
 */
export function combine(
  defaults: Formatting,
  styles: readonly Formatting[],
  direct: Formatting,
): Formatting {
  const switched = (name: "hidden" | "struck") =>
    direct[name] ??
    (defaults[name] === true || styles.filter((one) => one[name] === true).length % 2 === 1);
  return {
    ...Object.assign({}, defaults, ...styles, direct),
    hidden: switched("hidden"),
    struck: switched("struck"),
  };
}

/** The least size that Word sets, one point: no one can read it. */
const invisibleSize = 2;

/**
 * Why characters are no text of the document, if they are none.
 * @param isShaded - whether something behind them has a colour: white letters are seen there.
 */
export function reasonToLeave(
  { hidden, struck, struckTwice, size, colour, isShaded: ownShade }: Formatting,
  isShaded: boolean,
): "hidden" | "struck" | undefined {
  const isWhite = /^f{6}$/i.test(colour ?? "") && !ownShade && !isShaded;
  if (hidden || isWhite || (size !== undefined && size <= invisibleSize)) return "hidden";
  return struck || struckTwice ? "struck" : undefined;
}
