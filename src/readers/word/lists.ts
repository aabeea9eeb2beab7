import type { XmlElement } from "../xml.ts";
import { element, valued } from "./elements.ts";

/** A level of a list, in whatever words the file has for its numbers. */
export type ListLevel = {
  /** As WordprocessingML names it. */
  readonly format: string;
  /** With `%1` in the place of the first level's number. */
  readonly text: string;
  readonly start: number;
};

/** @param lists - the levels of each, by the name that paragraphs have for it. */
export function numberingElement(lists: ReadonlyMap<string, readonly ListLevel[]>): XmlElement {
  return element(
    "numbering",
    {},
    [...lists].flatMap(([id, levels]) => [
      element(
        "abstractNum",
        { "w:abstractNumId": id },
        levels.map(({ format, text, start }) =>
          element("lvl", {}, [
            valued("start", start),
            valued("numFmt", format),
            valued("lvlText", text),
          ]),
        ),
      ),
      element("num", { "w:numId": id }, [valued("abstractNumId", id)]),
    ]),
  );
}

export function listItem(list: string, level: number): XmlElement {
  return element("numPr", {}, [valued("ilvl", level), valued("numId", list)]);
}

/** The names of number formats by the numbers that Word's old files have for them. */
const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  16: "japaneseLegal",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  255: "none",
};

/** @param code - NFC. @see [MS-OSHARED] 2.2.1.3 MSONFC */
export function numberFormat(code: number): string {
  return formats[code] ?? "decimal";
}
