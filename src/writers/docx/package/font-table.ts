import type { FaceName } from "../../../document/look.ts";
import type { SubstitutedFont } from "../../../fonts/manifest.ts";
import { element, part, type Xml } from "../xml.ts";
import type { WordFonts } from "./word-fonts.ts";

/**
 * `word/fontTable.xml`: what to take where a face is missing. The library lists embedded fonts only.
 * @see ECMA-376 Part 1, 17.8.3.1 (`altName`: a list with commas)
 */
export function fontTablePart(fonts: WordFonts, characters: "usual" | "rare"): string {
  const names = Object.keys(fonts.faces) as FaceName[];
  const supplementary = characters === "rare" ? [writeFont(fonts.supplementary, chinese)] : [];
  return part(
    element(
      "w:fonts",
      { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
      ...names.map((face) => writeFont(fonts.faces[face], face === "times" ? western : chinese)),
      ...supplementary,
    ),
  );
}

/** GB 2312, or Western: a substitute must have the characters. */
const chinese = "86";
const western = "00";

function writeFont({ name, alternates }: SubstitutedFont, charset: string): Xml {
  return element(
    "w:font",
    { "w:name": name },
    alternates.length > 0 ? element("w:altName", { "w:val": alternates.join(",") }) : "",
    element("w:charset", { "w:val": charset }),
  );
}
