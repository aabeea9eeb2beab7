import {
  at,
  content,
  copy,
  type Defect,
  descendant,
  descriptor,
  font,
  program,
  put,
  putStream,
  rewrite,
  secondFont,
} from "../defect.ts";

const toUnicode = at(font, "/ToUnicode");

/** The text that the first code stands for becomes another, in UTF-16. */
const firstText = (utf16: string) => (map: string) =>
  map.replace(/<0001> <\w+>/, `<0001> <${utf16}>`);

/** The font's first code becomes another. */
const firstCode = (code: string) => (text: string) => text.replace("(\0\x01", `(${code}`);

export const fontDefects: readonly Defect[] = [
  ["a font without name", "ISO 19005-2:2011 6.2.11.2", put(font, ["/BaseFont"], undefined)],
  ["a font of an old type", "ISO 19005-2:2011 6.2.11.2", put(descendant, ["/Subtype"], "/MMType1")],
  [
    "a collection without order",
    "ISO 19005-2:2011 6.2.11.3.1",
    put(descendant, ["/CIDSystemInfo", "/Ordering"], undefined),
  ],
  [
    "characters that lead to no glyphs",
    "ISO 19005-2:2011 6.2.11.3.2",
    put(descendant, ["/CIDToGIDMap"], undefined),
  ],
  [
    "an encoding that is not in the file",
    "ISO 19005-2:2011 6.2.11.3.3",
    put(font, ["/Encoding"], "/My-Own-H"),
  ],
  [
    "a font that is not in the file",
    "ISO 19005-2:2011 6.2.11.4.1 (embedded)",
    put(descriptor, ["/FontFile2"], undefined),
  ],
  [
    "a program of another type",
    "ISO 19005-2:2011 6.2.11.4.1 (embedded)",
    put(descendant, ["/Subtype"], "/CIDFontType0"),
  ],
  [
    "a program without outlines",
    "ISO 32000-1:2008 9.9",
    rewrite(program, (bytes) => bytes.replace("glyf", "CFF ")),
  ],
  ["a program cut off", "ISO 32000-1:2008 9.9", rewrite(program, (bytes) => bytes.slice(0, -40))],
  [
    "a code that has no glyph",
    "ISO 19005-2:2011 6.2.11.4.1 (glyphs)",
    rewrite(content, firstCode("\xff\xf0")),
  ],
  [
    "a list that lacks a character",
    "ISO 19005-2:2011 6.2.11.4.2",
    putStream(descriptor, ["/CIDSet"], {}, Buffer.of(0x80)),
  ],
  [
    "a width two thousandths too large",
    "ISO 19005-2:2011 6.2.11.5",
    put(descendant, ["/W", 1, 0], 1002),
  ],
  [
    "no way back to text",
    "ISO 19005-2:2011 6.2.11.7.2 (ToUnicode)",
    put(font, ["/ToUnicode"], undefined),
  ],
  [
    "a code without text",
    "ISO 19005-2:2011 6.2.11.7.2 (complete)",
    rewrite(toUnicode, (map) => map.replace(/<0001> <\w+>\n/, "")),
  ],
  ...["0000", "feff", "fffe", "d840"].map(
    (utf16): Defect => [
      `a text of U+${utf16.toUpperCase()}`,
      "ISO 19005-2:2011 6.2.11.7.2 (values)",
      rewrite(toUnicode, firstText(utf16)),
    ],
  ),
  ["a private text", "ISO 19005-2:2011 6.2.11.7.3", rewrite(toUnicode, firstText("e000"))],
  ["a missing glyph", "ISO 19005-2:2011 6.2.11.8", rewrite(content, firstCode("\0\0"))],
  ["a descriptor without ascent", "ISO 32000-1:2008 9.8", put(descriptor, ["/Ascent"], undefined)],
  ["a font both symbolic and not", "ISO 32000-1:2008 9.8", put(descriptor, ["/Flags"], 4 + 32)],
  [
    "a cut font named as if it were whole",
    "ISO 32000-1:2008 9.6.4",
    put(descriptor, ["/FontName"], "/Songti"),
  ],
  ["two cuts of one name", "ISO 32000-1:2008 9.6.4 (tags)", copy(font, secondFont, "/BaseFont")],
];
