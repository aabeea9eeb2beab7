import type { Inline } from "../../document/blocks.ts";
import type { FaceName } from "../../document/look.ts";
import type { Target } from "../../document/references/anchor.ts";
import { bookmarksOf } from "../../document/references/target-names.ts";
import { writeField } from "./field.ts";
import type { WordFonts } from "./package/word-fonts.ts";
import { partRareCharacters, type TextPart } from "./rare-characters.ts";
import { element, escapeXml, toggle, type Xml } from "./xml.ts";

/**
 * Signs that Chinese and Latin text share, quotation marks, dashes and the ellipsis among them.
 * Without the hint Word sets them narrow, in the Latin face.
 * @see ECMA-376 Part 1, 17.3.2.26 (`rFonts`, `hint`)
 */
const sharedSigns = /[\u0080-\u2e7f]/;

/** The face that the paragraph's style sets its text in, and what Word calls the faces. */
export type RunFonts = { readonly face: FaceName; readonly fonts: WordFonts };

/** What words have beside the style of their paragraph. */
export type DirectFormat = {
  /** A character style's id. */
  readonly style?: string;
  /** In half points. */
  readonly size?: number;
};

export function writeRuns(
  content: readonly Inline[],
  { face, fonts }: RunFonts,
  direct: DirectFormat = {},
): Xml {
  return content
    .map((inline) => {
      if (inline.type === "break") return lineBreak;
      const parts = partRareCharacters(inline.text, face, fonts);
      const runs = parts.map((part) => writeRun(part, direct, inline.strong)).join("");
      return inline.to ? writeReference(inline.to, runs) : runs;
    })
    .join("");
}

/**
 * A way to what the words name, which Word also reads its number from.
 * @see ECMA-376 Part 1, 17.16.5.51 (REF)
 */
function writeReference(to: Target, words: Xml): Xml {
  const [name] = bookmarksOf(to);
  return writeField(`REF ${name} \\h`, words);
}

const lineBreak: Xml = element("w:r", {}, element("w:br", {}));

function writeRun({ text, font }: TextPart, { style, size }: DirectFormat, strong: boolean): Xml {
  const hint = sharedSigns.test(text) ? "eastAsia" : undefined;
  const properties = [
    style === undefined ? "" : element("w:rStyle", { "w:val": style }),
    font === undefined && hint === undefined
      ? ""
      : element("w:rFonts", { "w:eastAsia": font, "w:hint": hint }),
    strong ? toggle("w:b", true) + toggle("w:bCs", true) : "",
    ...(size === undefined
      ? []
      : [element("w:sz", { "w:val": size }), element("w:szCs", { "w:val": size })]),
  ].join("");
  return element(
    "w:r",
    {},
    properties === "" ? "" : element("w:rPr", {}, properties),
    element("w:t", { "xml:space": "preserve" }, escapeXml(text)),
  );
}
