import type { FaceName } from "../../document/look.ts";
import type { WordFonts } from "./word-fonts.ts";
import { element, part, type Xml } from "./xml.ts";

/**
 * `word/fontTable.xml`: what to take where a face is missing. The library lists embedded fonts only.
 * @see ECMA-376 Part 1, 17.8.3.1 (`altName`: a list with commas)
 */
export function fontTablePart(fonts: WordFonts): string {
  const names = Object.keys(fonts.faces) as FaceName[];
  return part(
    element(
      "w:fonts",
      { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
      ...names.map((face) => writeFont(face, fonts)),
    ),
  );
}

function writeFont(face: FaceName, fonts: WordFonts): Xml {
  const { name, alternates } = fonts.faces[face];
  return element(
    "w:font",
    { "w:name": name },
    alternates.length > 0 ? element("w:altName", { "w:val": alternates.join(",") }) : "",
    // GB 2312, or Western: a substitute must have the characters.
    element("w:charset", { "w:val": face === "times" ? "00" : "86" }),
  );
}
