import { type IRunOptions, TextRun } from "docx";
import type { Inline } from "../../document/blocks.ts";

/**
 * Signs that Chinese and Latin text share, quotation marks, dashes and the ellipsis among them.
 * Without the hint Word sets them narrow, in the Latin face.
 * @see ECMA-376 Part 1, 17.3.2.26 (`rFonts`, `hint`)
 */
const sharedSigns = /[\u0080-\u2e7f]/;

/** @param direct - what the words have beside the style of their paragraph. */
export function writeRuns(content: readonly Inline[], direct: IRunOptions = {}): TextRun[] {
  return content.map((inline) =>
    inline.type === "break"
      ? new TextRun({ break: 1 })
      : new TextRun({
          ...direct,
          text: inline.text,
          ...(sharedSigns.test(inline.text) ? { font: { hint: "eastAsia" } } : {}),
          ...(inline.strong ? { bold: true } : {}),
        }),
  );
}
