import { type Defect, document, firstPage, replace, structure } from "../defect.ts";

const page = /Page_0\/Content/;
const rules = /Page_0\/Content/;

/** Ids, places and texts of what stands on the pages. */
export const objectDefects: readonly Defect[] = [
  ["an id twice", 11, replace(firstPage, /(<ofd:Layer ID=")\d+/, "$11")],
  ["an id that is nothing", 11, replace(firstPage, /(<ofd:Layer ID=")\d+/, "$10")],
  ["a largest id that is not the largest", 12, replace(document, /(<ofd:MaxUnitID>)\d+/, "$120")],
  ["a font that is not there", 13, replace(firstPage, /Font="\d+"/, 'Font="9999"')],
  ["a bookmark to no page", 13, replace(document, /PageID="\d+"/, 'PageID="9999"')],
  [
    "a structure that points at another page",
    13,
    replace(structure, /PageRef="\d+"/, 'PageRef="9999"'),
  ],
  ["a structure that points at no object", 13, replace(structure, /(PageRef="\d+">)\d+/, "$19999")],
  [
    "an object that would lie on top",
    14,
    replace(firstPage, /(<ofd:TextObject ID=")\d+/, "$19999"),
  ],
  ["another sheet", 15, replace(document, "0 0 210 297", "0 0 210 290")],
  [
    "a text that leaves the sheet",
    15,
    replace(firstPage, /(<ofd:TextObject[^>]*Boundary=")\S+/, "$1-2"),
  ],
  ["a box without height", 15, replace(firstPage, /(Boundary="\S+ \S+ \S+) [^"]+/, "$1 0")],
  ["a rule at the edge of its box", 16, replace(rules, /(<ofd:AbbreviatedData>M )\S+/, "$10")],
  [
    "a text lower than its box",
    17,
    replace(firstPage, /(<ofd:TextCode X="\S+" Y=")[^"]+/, "$1120"),
  ],
  [
    "a text cut off at its right",
    17,
    replace(firstPage, /(<ofd:TextObject[^>]*Boundary="\S+ \S+) \S+/, "$1 3"),
  ],
  ["a step too few", 18, replace(firstPage, /DeltaX="g (\d+) /, 'DeltaX="g 2 ')],
  ["no steps", 18, replace(firstPage, / DeltaX="[^"]*"/, "")],
  ["a rare character among others", 18, replace(page, "𬭸</ofd:TextCode>", "𬭸田</ofd:TextCode>")],
  [
    "a text that is wider than it was laid out",
    19,
    replace(firstPage, /DeltaX="g (\d+) [^"]*"/, 'DeltaX="g $1 6"'),
  ],
  ["a count of none", 20, replace(firstPage, /DeltaX="g \d+ /, 'DeltaX="g 0 ')],
  [
    "a count that is no whole number",
    20,
    replace(firstPage, /DeltaX="g (\d+) /, 'DeltaX="g $1.5 '),
  ],
  ["a blank at the beginning", 21, replace(firstPage, /(<ofd:TextCode[^>]*>)/, "$1 ")],
  ["a control character", 21, replace(firstPage, /(<ofd:TextCode[^>]*>)/, "$1&#x9;a")],
  ["a character less", 22, replace(firstPage, /(<ofd:TextCode[^>]*>)[^<]/, "$1")],
  ["a figure that is another one", 22, replace(rules, /(<ofd:TextCode[^>]*>)(\d)</, "$18$2<")],
  [
    "a rule behind the texts",
    23,
    replace(
      rules,
      /(<ofd:PathObject.*<\/ofd:PathObject>)(<ofd:TextObject.*<\/ofd:TextObject>)/,
      "$2$1",
    ),
  ],
];
