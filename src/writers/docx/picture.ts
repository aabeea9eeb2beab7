import type { PictureBlock } from "../../document/blocks.ts";
import { abovePictureMm, pictureSize } from "../../document/picture-size.ts";
import { isCaptionOf } from "../../document/references/captions.ts";
import { blankLinesBetween, staysAbove } from "../../document/spacing.ts";
import { bookmarked } from "./bookmarks.ts";
import { pictureFile, pictureRelation } from "./package/media.ts";
import { keepNext, type Neighbours, pageBreakBefore, paragraphOf } from "./paragraphs.ts";
import { type Extent, rectangle } from "./rectangle.ts";
import type { Setting } from "./setting.ts";
import { normalStyle } from "./styles/style-ids.ts";
import { twips, twipsFromMm } from "./units.ts";
import { element, type Xml } from "./xml.ts";

/** A picture in a line of its own, which is as high as the picture. */
export function writePicture(block: PictureBlock, around: Neighbours, setting: Setting): Xml {
  const { look, plan, media } = setting;
  const { index, previous, next, sectionEnd } = around;
  const { anchor } = block;
  const blank = previous ? blankLinesBetween(previous, block, look) : 0;
  const white = Math.max(blank * twips(look.page.linePitchPt), twipsFromMm(abovePictureMm));
  const before = white - belowBase;
  const run = element(
    "w:r",
    {},
    smallest,
    writeDrawing(block, media.add(block.picture), around, setting),
  );
  return paragraphOf(
    normalStyle,
    [
      staysAbove(next, look) ? keepNext : "",
      plan.openings.has(index) ? pageBreakBefore : "",
      element("w:spacing", { "w:before": before, "w:line": 240, "w:lineRule": "auto" }),
      element("w:jc", { "w:val": "center" }),
      smallest,
      sectionEnd,
    ],
    anchor && !isCaptionOf(next, block) ? bookmarked({ anchor, index }, run) : run,
  );
}

/** A picture stands on the base line of its line; the characters below it would make that higher. */
const smallest: Xml = element(
  "w:rPr",
  {},
  element("w:sz", { "w:val": 2 }),
  element("w:szCs", { "w:val": 2 }),
);

/** What a character of the smallest size still takes below its base line, in twips. */
const belowBase = 6;

/** English Metric Units in a millimetre. @see ECMA-376 Part 1, 22.9.2.1 */
const emuPerMm = 36_000;

const namespaces = {
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  picture: "http://schemas.openxmlformats.org/drawingml/2006/picture",
};

/** @see ECMA-376 Part 1, 20.4.2.8 (inline), 20.2.2.5 (pic) */
function writeDrawing(
  block: PictureBlock,
  place: number,
  { index }: Neighbours,
  { look }: Setting,
): Xml {
  const { widthMm, heightMm } = pictureSize(block, look);
  const size = { cx: Math.round(widthMm * emuPerMm), cy: Math.round(heightMm * emuPerMm) };
  const name = pictureFile(block.picture, place);
  return element(
    "w:drawing",
    {},
    element(
      "wp:inline",
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element("wp:extent", size),
      // No two drawings of a document have the same number.
      element("wp:docPr", { id: index + 1, name: `Picture ${index + 1}`, descr: block.alt }),
      element(
        "wp:cNvGraphicFramePr",
        {},
        element("a:graphicFrameLocks", { "xmlns:a": namespaces.main, noChangeAspect: 1 }),
      ),
      element(
        "a:graphic",
        { "xmlns:a": namespaces.main },
        element("a:graphicData", { uri: namespaces.picture }, writeImage(name, place, size)),
      ),
    ),
  );
}

function writeImage(name: string, place: number, size: Extent): Xml {
  return element(
    "pic:pic",
    { "xmlns:pic": namespaces.picture },
    element("pic:nvPicPr", {}, element("pic:cNvPr", { id: 0, name }), element("pic:cNvPicPr", {})),
    element(
      "pic:blipFill",
      {},
      element("a:blip", { "r:embed": pictureRelation(place) }),
      element("a:stretch", {}, element("a:fillRect", {})),
    ),
    element("pic:spPr", {}, rectangle(size)),
  );
}
