import { readIcc } from "../icc.ts";
import { jpegFrame } from "../jpeg.ts";
import { resourcesOf } from "../pages.ts";
import {
  allDictionaries,
  dictionary,
  type Found,
  list,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  resolve,
  streamOf,
} from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";
import { attributesOf, contentOf } from "../structure.ts";
import { isArtifact } from "./content-rules.ts";
import { isHeaderSound, profileOf } from "./output-intent-rules.ts";
import { elements } from "./structure-rules.ts";

/** Pictures: plain points in a colour space that says what it means, and words for them. */
export const imageRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.2.8",
    demand: "Images are themselves: no alternates, no proxies, nothing smoothed by the viewer.",
    broken: (file) =>
      images(file, (image) => {
        const isPlain = !("/Alternates" in image) && !("/OPI" in image);
        return isPlain && resolve(file, image["/Interpolate"]) !== true && !("/Intent" in image);
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.10 (images)",
    demand: "Images cover what is below: no masks.",
    broken: (file) =>
      images(file, (image) => {
        const masks = ["/SMask", "/Mask", "/SMaskInData"].some((key) => key in image);
        return !masks && resolve(file, image["/ImageMask"]) !== true;
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.4.3 (images)",
    demand: "Images are in the grey of the output intent, or in colours by a profile.",
    broken: (file) =>
      images(file, (image) => {
        const { profile } = profileOf(file);
        const isGray = nameOf(file, image["/ColorSpace"]) === "DeviceGray";
        return isGray ? profile?.colourSpace === "GRAY" : spaceOf(file, image) !== undefined;
      }),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.4.2 (images)",
    demand: "An image's profile is one of RGB, of version 2 or 4, whole and with its tone curves.",
    broken: (file) =>
      images(file, (image) => {
        const space = spaceOf(file, image);
        return space === undefined || isRgbProfile(file, space);
      }),
  },
  {
    clauses: "ISO 32000-1:2008 8.9.5",
    demand: "An image has as many points, of as many colours, as it says.",
    broken: (file) => imagesFound(file).flatMap((one) => unless(isAsTold(file, one), one.where)),
  },
  {
    clauses: "ISO 14289-1:2014 7.3",
    demand: "An image is content of a figure, or an artifact.",
    broken: (pdf) => pdf.pages.flatMap(({ reference }) => outsideFigures(pdf, reference)),
  },
  {
    clauses: "ISO 32000-1:2008 14.8.5.4.3",
    demand: "A figure says where it stands on its page.",
    broken: (pdf) =>
      elements(pdf, (element) => {
        if (element.standardType !== "Figure") return true;
        const box = list(pdf, attributesOf(pdf, element)["/BBox"]).map(Number);
        const [left = 0, bottom = 0, right = 0, top = 0] = box;
        return box.length === 4 && left < right && bottom < top;
      }),
  },
];

function imagesFound(file: PdfFile): Found[] {
  return allDictionaries(file).filter(
    ({ dictionary: one }) => nameOf(file, one["/Subtype"]) === "Image",
  );
}

function images(file: PdfFile, isKept: (image: PdfDictionary) => boolean): string[] {
  return imagesFound(file)
    .filter(({ dictionary: image }) => !isKept(image))
    .map(({ where }) => where);
}

/** The profile of an image that has one. */
function spaceOf(file: PdfFile, image: PdfDictionary): PdfValue | undefined {
  const [kind, profile] = list(file, image["/ColorSpace"]);
  return nameOf(file, kind) === "ICCBased" ? profile : undefined;
}

const rgbTags = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"];

function isRgbProfile(file: PdfFile, reference: PdfValue): boolean {
  const bytes = streamOf(file, reference);
  const profile = bytes && readIcc(bytes);
  if (!profile || !isHeaderSound(profile)) return false;
  const names = new Set(profile.tags.map(({ name }) => name));
  const isWhole = profile.tags.every(({ offset, size }) => offset + size <= profile.length);
  return (
    numberOf(file, dictionary(file, reference)["/N"]) === 3 &&
    profile.colourSpace === "RGB " &&
    ["mntr", "prtr", "scnr", "spac"].includes(profile.deviceClass) &&
    profile.version >= 2 &&
    profile.version < 5 &&
    isWhole &&
    rgbTags.every((name) => names.has(name))
  );
}

function isAsTold(file: PdfFile, { where, dictionary: image }: Found): boolean {
  const data = streamOf(file, where) ?? Buffer.of();
  const colours = spaceOf(file, image) === undefined ? 1 : 3;
  const [width, height, bits] = ["/Width", "/Height", "/BitsPerComponent"].map((key) =>
    numberOf(file, image[key]),
  );
  if (!width || !height || bits !== 8) return false;
  if (nameOf(file, image["/Filter"]) === "DCTDecode") {
    const frame = jpegFrame(data);
    return frame?.width === width && frame.height === height && frame.colours === colours;
  }
  return (
    isPredicted(file, image, { width, colours }) && data.length === height * (1 + width * colours)
  );
}

/** Each line begins with a byte that says how it is predicted. */
function isPredicted(
  file: PdfFile,
  image: PdfDictionary,
  { width, colours }: { width: number; colours: number },
): boolean {
  const told = dictionary(file, image["/DecodeParms"]);
  const [predictor, columns, own] = ["/Predictor", "/Columns", "/Colors"].map((key) =>
    numberOf(file, told[key]),
  );
  return predictor === 15 && columns === width && own === colours;
}

function outsideFigures(pdf: Pdf, reference: string): string[] {
  const page = pdf.pages.find((one) => one.reference === reference);
  if (!page) return [];
  const figures = new Set(
    pdf.structure.elements
      .filter(({ standardType }) => standardType === "Figure")
      .flatMap((figure) => contentOf(figure).map((item) => `${item.page} ${item.id}`)),
  );
  const drawn = page.shown.filter(({ operator }) => operator === "Do");
  const isKnown = Object.keys(resourcesOf(pdf, page, "/XObject")).length > 0 || drawn.length === 0;
  const isTold = drawn.every(({ marks }) =>
    marks.some((mark) => isArtifact(mark) || figures.has(`${reference} ${mark.id}`)),
  );
  return unless(isKnown && isTold, reference);
}
