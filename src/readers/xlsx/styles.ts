import type { LeftOutKind } from "../left-out.ts";
import { childrenOf, descend, parseXml, type XmlElement } from "../xml.ts";
import { builtInFormats } from "./built-in-formats.ts";
import { isOn } from "./simple-types.ts";

/** How a cell looks, as far as that tells what of it is to be read. */
export type CellStyle = {
  readonly mark?: LeftOutKind;
  /** The format of its numbers; none where they are shown as they are saved. */
  readonly format?: string;
};

/** Smaller letters cannot be read by anybody, in points. */
const leastSizePt = 1;

/** The styles in the order in which cells name them. */
export function readStyles(xml: string | undefined): CellStyle[] {
  if (xml === undefined) return [];
  const root = parseXml(xml);
  const marks = childrenIn(root, "fonts").map(markOf);
  const formats = new Map([
    ...builtInFormats,
    ...childrenIn(root, "numFmts").map(
      ({ attributes: { numFmtId, formatCode = "" } }) => [Number(numFmtId), formatCode] as const,
    ),
  ]);
  return childrenIn(root, "cellXfs").map(({ attributes: { fontId, numFmtId } }) => {
    const mark = marks[Number(fontId ?? 0)];
    const format = formats.get(Number(numFmtId ?? 0));
    return {
      ...(mark ? { mark } : {}),
      ...(format === undefined || isAsSaved(format) ? {} : { format }),
    };
  });
}

function childrenIn(root: XmlElement, list: string): XmlElement[] {
  const parent = descend(root, list);
  return parent ? childrenOf(parent) : [];
}

/** Why what is set in a font is no part of the text: the font of a cell, or of a run in it. */
export function markOf(font: XmlElement): LeftOutKind | undefined {
  const settingOf = (name: string, otherwise?: string) => {
    const [element] = childrenOf(font, name);
    return element && (element.attributes.val ?? otherwise);
  };
  if (Number(settingOf("sz") ?? 10) <= leastSizePt) return "hidden";
  if (isOn(settingOf("strike", "1"))) return "struck";
  return /^su(?:b|per)script$/.test(settingOf("vertAlign") ?? "") ? "raised" : undefined;
}

/** No program writes a longer format. @see Excel's limits */
const longestFormat = 255;

/** `General`, under its name in Chinese programs, too, and text. */
function isAsSaved(format: string): boolean {
  return /^(?:General|G\/通用格式|@|)$/i.test(format) || format.length > longestFormat;
}
