import { at, type Defect, element, type Finder, put, rewrite } from "../defect.ts";
import { isDictionary, type PdfDictionary } from "../pdf-file.ts";

const photograph = image((one) => one["/Filter"] === "/DCTDecode");
const coloured = image(
  (one) => one["/Filter"] === "/FlateDecode" && Array.isArray(one["/ColorSpace"]),
);
const gray = image((one) => one["/ColorSpace"] === "/DeviceGray");
const profile = at(coloured, "/ColorSpace", 1);

function image(isIt: (one: PdfDictionary) => boolean): Finder {
  return ({ objects }) => {
    for (const [reference, { value }] of objects) {
      if (isDictionary(value) && value["/Subtype"] === "/Image" && isIt(value)) return reference;
    }
    throw new Error("the good file has no such image");
  };
}

const figure = element("Figure");
const caption = element("Caption");

/** Pictures, their colours, and the words for them. */
export const imageDefects: readonly Defect[] = [
  ["another picture", "ISO 19005-2:2011 6.2.8", put(photograph, ["/Alternates"], [])],
  ["a smoothed picture", "ISO 19005-2:2011 6.2.8", put(coloured, ["/Interpolate"], true)],
  ["a transparent picture", "ISO 19005-2:2011 6.2.10 (images)", put(coloured, ["/SMask"], "1 0 R")],
  ["a stencil", "ISO 19005-2:2011 6.2.10 (images)", put(gray, ["/ImageMask"], true)],
  [
    "colours of no known meaning",
    "ISO 19005-2:2011 6.2.4.3 (images)",
    put(photograph, ["/ColorSpace"], "/DeviceRGB"),
  ],
  [
    "a profile of another number of colours",
    "ISO 19005-2:2011 6.2.4.2 (images)",
    put(profile, ["/N"], 4),
  ],
  [
    "a profile of print without tone curves",
    "ISO 19005-2:2011 6.2.4.2 (images)",
    rewrite(profile, (text) => text.replace("gTRC", "xTRC")),
  ],
  ["a picture cut off", "ISO 32000-1:2008 8.9.5", put(coloured, ["/Height"], 9000)],
  ["a photograph of another width", "ISO 32000-1:2008 8.9.5", put(photograph, ["/Width"], 65)],
  ["lines not predicted", "ISO 32000-1:2008 8.9.5", put(gray, ["/DecodeParms"], undefined)],
  ["a picture that is read as text", "ISO 14289-1:2014 7.3", put(figure, ["/S"], "/P")],
  [
    "a figure that stands nowhere",
    "ISO 32000-1:2008 14.8.5.4.3",
    put(figure, ["/A", "/BBox"], undefined),
  ],
  [
    "a caption by itself",
    "ISO 32000-1:2008 14.8.4.3.4 (captions)",
    put(at(caption, "/P"), ["/S"], "/Div"),
  ],
  ["an empty caption", "ISO 32000-1:2008 14.8.4.3.4 (captions)", put(caption, ["/K"], undefined)],
  [
    "a figure of a table that names no header",
    "ISO 14289-1:2014 7.5 (figures)",
    put(element("TD"), ["/A", "/Headers"], undefined),
  ],
];
