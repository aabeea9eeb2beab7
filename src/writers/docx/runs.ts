import { type IRunOptions, TextRun } from "docx";
import type { Inline } from "../../document/blocks.ts";
import type { FaceName } from "../../document/look.ts";
import { partRareCharacters, type TextPart } from "./rare-characters.ts";
import type { WordFonts } from "./word-fonts.ts";

/**
 * Signs that Chinese and Latin text share, quotation marks, dashes and the ellipsis among them.
 * Without the hint Word sets them narrow, in the Latin face.
 * @see ECMA-376 Part 1, 17.3.2.26 (`rFonts`, `hint`)
 */
const sharedSigns = /[\u0080-\u2e7f]/;

/** The face that the paragraph's style sets its text in, and what Word calls the faces. */
export type RunFonts = { readonly face: FaceName; readonly fonts: WordFonts };

/** @param direct - what the words have beside the style of their paragraph. */
export function writeRuns(
  content: readonly Inline[],
  { face, fonts }: RunFonts,
  direct: IRunOptions = {},
): TextRun[] {
  return content.flatMap((inline) => {
    if (inline.type === "break") return [new TextRun({ break: 1 })];
    const options = inline.strong ? { ...direct, bold: true } : direct;
    return partRareCharacters(inline.text, face, fonts).map((part) => writeRun(part, options));
  });
}

function writeRun({ text, font }: TextPart, direct: IRunOptions): TextRun {
  const named = font === undefined ? {} : { eastAsia: font };
  const hinted = sharedSigns.test(text) ? { hint: "eastAsia" } : {};
  const fonts = { ...named, ...hinted };
  return new TextRun({
    ...direct,
    text,
    ...(Object.keys(fonts).length > 0 ? { font: fonts } : {}),
  });
}
