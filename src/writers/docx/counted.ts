import { countedText, type Paragraph } from "../../document/blocks.ts";
import { type RunFonts, writeRuns } from "./runs.ts";
import { element, type Xml } from "./xml.ts";

/**
 * A caption's number as a field, which Word counts anew when captions are added or moved. Its value
 * stands there already, for programs that count nothing.
 * @see ECMA-376 Part 1, 17.16.5.56 (SEQ)
 */
export function writeCounted(counted: NonNullable<Paragraph["counted"]>, fonts: RunFonts): Xml {
  const { label, number } = counted;
  const [, blank = ""] = countedText(counted).split(`${label}${number}`);
  const words = (text: string) => writeRuns([{ type: "text", text, strong: false }], fonts);
  const code = element("w:instrText", { "xml:space": "preserve" }, ` SEQ ${label} \\* ARABIC `);
  return [
    words(label),
    mark("begin"),
    element("w:r", {}, code),
    mark("separate"),
    words(String(number)),
    mark("end"),
    words(blank),
  ].join("");
}

function mark(type: "begin" | "separate" | "end"): Xml {
  return element("w:r", {}, element("w:fldChar", { "w:fldCharType": type }));
}
