import type { Font, Glyph } from "../../fonts/font.ts";
import type { MeasuredCharacter } from "./measured-text.ts";

/** A character with the glyph that prints it. */
export type SetCharacter = MeasuredCharacter & {
  readonly glyph: Glyph;
  readonly setting: Setting;
  /** Of all that are set with the same fonts, in the order in which they are met: another size is another one. */
  readonly index: number;
};

/** How characters are printed; the same object for all that may stand in one run. */
export type Setting = {
  readonly font: Font;
  readonly sizePt: number;
  readonly strong: boolean;
};
