import { countedText, type Paragraph } from "../../document/blocks.ts";
import { bookmarked, type Named } from "./bookmarks.ts";
import { writeField } from "./field.ts";
import { type RunFonts, writeRuns } from "./runs.ts";
import type { Xml } from "./xml.ts";

/**
 * A caption's number as a field, which Word counts anew when captions are added or moved. Its value
 * stands there already, for programs that count nothing.
 * @param named - what the number names, where that may be referred to.
 * @see ECMA-376 Part 1, 17.16.5.56 (SEQ)
 */
export function writeCounted(
  counted: NonNullable<Paragraph["counted"]>,
  fonts: RunFonts,
  named?: Named,
): Xml {
  const { label, number } = counted;
  const [, blank = ""] = countedText(counted).split(`${label}${number}`);
  const words = (text: string) => writeRuns([{ type: "text", text, strong: false }], fonts);
  const value = words(label) + writeField(`SEQ ${label} \\* ARABIC`, words(String(number)));
  return (named ? bookmarked(named, value) : value) + words(blank);
}
