import { once } from "../../document/once.ts";
import { isSamePicture, type Picture } from "../../document/picture.ts";
import { srgbProfile } from "./colours/srgb-profile.ts";
import { type PdfDocument, writeObject } from "./pdf-kit.ts";
import type { PdfDictionary, PdfValue, Reference } from "./pdf-values.ts";
import { imageData } from "./png-data.ts";

export type PictureBook = {
  /** A picture by its name in the file; it becomes known to the current page. */
  readonly open: (picture: Picture) => string;
};

type Entry = {
  readonly name: `I${number}`;
  readonly picture: Picture;
  readonly image: Reference;
};

/** The pictures of one document, each written once, however often it is shown. */
export function openPictureBook(document: PdfDocument): PictureBook {
  const entries: Entry[] = [];
  // Grey is what the document's output intent says; colours say themselves what they are.
  const colours = once(() => writeObject(document, { N: 3 }, srgbProfile()));
  const add = (picture: Picture): Entry => {
    const space = picture.colours === "rgb" ? ["ICCBased", colours()] : "DeviceGray";
    const image = writeImage(document, picture, space);
    const entry: Entry = { name: `I${entries.length + 1}`, picture, image };
    entries.push(entry);
    return entry;
  };
  return {
    open: (picture) => {
      const entry = entries.find((known) => isSamePicture(known.picture, picture)) ?? add(picture);
      document.page.xobjects[entry.name] = entry.image;
      return entry.name;
    },
  };
}

/**
 * Both kinds are kept as they were packed.
 * @see ISO 32000-1, 8.9.5 (image dictionaries), 7.4.4.4 (PNG predictors), 7.4.8 (DCTDecode)
 */
function writeImage(document: PdfDocument, picture: Picture, space: PdfValue): Reference {
  const { kind, bytes, widthPx, heightPx, colours } = picture;
  const dictionary: PdfDictionary = {
    Type: "XObject",
    Subtype: "Image",
    Width: widthPx,
    Height: heightPx,
    ColorSpace: space,
    BitsPerComponent: 8,
  };
  if (kind === "jpeg") return writeObject(document, { ...dictionary, Filter: "DCTDecode" }, bytes);
  const predictor = {
    Predictor: 15,
    Colors: colours === "rgb" ? 3 : 1,
    BitsPerComponent: 8,
    Columns: widthPx,
  };
  const packed = { ...dictionary, Filter: "FlateDecode", DecodeParms: predictor };
  return writeObject(document, packed, imageData(bytes));
}
