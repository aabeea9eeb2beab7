import type { PictureBlock } from "../document/blocks.ts";
import { abovePictureMm, pictureSize } from "../document/picture-size.ts";
import { staysAbove } from "../document/spacing.ts";
import { ptFromMm } from "../document/units.ts";
import type { PlacedPicture } from "./page.ts";
import type { PlacedStrip } from "./paginate.ts";
import { type Surroundings, spaceBefore } from "./paragraph-strips.ts";
import type { Strip } from "./strip.ts";

/** A picture in the middle of the text's width; its caption follows on the same page. */
export function pictureStrips(block: PictureBlock, around: Surroundings): Strip[] {
  const { look, index, blocks } = around;
  const { widthMm, heightMm } = pictureSize(block, look);
  const [widthPt, heightPt] = [ptFromMm(widthMm), ptFromMm(heightMm)];
  const abovePt = ptFromMm(abovePictureMm);
  const { leftMm, textWidthMm } = look.page;
  const leftPt = ptFromMm(leftMm) + (ptFromMm(textWidthMm) - widthPt) / 2;
  return [
    {
      block: index,
      heightPt: abovePt + heightPt,
      spaceBeforePt: spaceBefore(around),
      keepWithNext: staysAbove(blocks[index + 1], look),
      startsPage: false,
      content: {
        type: "picture",
        picture: {
          block: index,
          picture: block.picture,
          area: { leftPt, topPt: abovePt, widthPt, heightPt },
        },
      },
    },
  ];
}

/** The pictures of a strip at its place. */
export function picturesOf({ strip: { content }, topPt }: PlacedStrip): PlacedPicture[] {
  if (content.type !== "picture") return [];
  const { area } = content.picture;
  return [{ ...content.picture, area: { ...area, topPt: area.topPt + topPt } }];
}
