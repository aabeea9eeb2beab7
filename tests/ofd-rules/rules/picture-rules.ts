import type { Area, PlacedPicture } from "../../../src/layout/page.ts";
import type { ImageObject } from "../objects.ts";
import { imagesOf, type Ofd, type OfdPicture } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";

const mmPerPt = 25.4 / 72;

/** What rounding to a tenth of a micrometre may make of a length. */
const tiny = 0.0002;

/** What the first bytes say that a file is. */
function kindOf(data: Buffer): string {
  if (data.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))) return "PNG";
  return data.readUInt16BE(0) === 0xffd8 ? "JPEG" : "";
}

const endings: Readonly<Record<string, RegExp>> = { PNG: /\.png$/, JPEG: /\.jpg$/ };

function isWhole({ attributes: { Format = "" }, file, data }: OfdPicture): boolean {
  return data.length > 2 && kindOf(data) === Format && (endings[Format]?.test(file) ?? false);
}

function isAt({ box: { left, top, right, bottom }, matrix }: ImageObject, area: Area): boolean {
  const [width, height] = [right - left, bottom - top];
  const wanted = [area.leftPt, area.topPt, area.widthPt, area.heightPt].map((pt) => pt * mmPerPt);
  const places = [left, top, width, height].map((mm, index) => mm - (wanted[index] ?? 0));
  const stretch = [width, 0, 0, height, 0, 0].map((mm, index) => mm - (matrix[index] ?? Infinity));
  return [...places, ...stretch].every((apart) => Math.abs(apart) <= tiny);
}

function shows({ pictures }: Ofd, { resource }: ImageObject, { picture }: PlacedPicture): boolean {
  return pictures.find(({ id }) => id === resource)?.data.equals(picture.bytes) ?? false;
}

export const pictureRules: readonly Rule[] = [
  {
    number: 36,
    demand:
      "A picture among the resources has a file of its own, of the kind that its bytes are; no two are the same, and each is shown.",
    broken: ({ files, pages, pictures }) => {
      const shown = new Set(pages.flatMap(imagesOf).map(({ resource }) => resource));
      const sums = new Set(pictures.map(({ data }) => data.toString("latin1")));
      const named = new Set(pictures.map(({ file }) => file));
      return [
        ...pictures.flatMap((one) => unless(isWhole(one) && shown.has(one.id), one.file)),
        ...unless(
          sums.size === pictures.length && named.size === pictures.length,
          "a picture twice",
        ),
        ...[...files.keys()].filter((name) => /\.(?:png|jpe?g)$/i.test(name) && !named.has(name)),
      ];
    },
  },
  {
    number: 37,
    demand:
      "Every picture of the layout stands at its place, fills its box and is, byte for byte, the report's.",
    broken: (ofd, { pages }) =>
      pages.flatMap(({ pictures, number }, index) => {
        const page = ofd.pages[index];
        const images = page ? imagesOf(page) : [];
        return [
          ...unless(images.length === pictures.length, `page ${number}: how many there are`),
          ...pictures.flatMap((wanted, at) => {
            const image = images[at];
            const isRight = image && isAt(image, wanted.area) && shows(ofd, image, wanted);
            return unless(isRight ?? false, `page ${number}: picture ${at + 1}`);
          }),
        ];
      }),
  },
];
