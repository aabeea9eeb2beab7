import type { PictureBlock } from "../../document/blocks.ts";
import { pictureSize } from "../../document/picture-size.ts";
import { pageIdOf } from "../../document/references/target-names.ts";
import { block, element, type Html } from "./markup.ts";
import { type Position, placing, withNumber, writeInlines } from "./paragraphs.ts";
import type { Design } from "./styling.ts";
import { mm } from "./units.ts";

/** A picture inside the page: nothing is loaded for it. */
export function writePicture(picture: PictureBlock, position: Position, design: Design): Html {
  const { styling, look, report } = design;
  const { widthMm } = pictureSize(picture, look);
  const image = element("img", {
    src: dataOf(picture),
    alt: picture.alt,
    width: picture.picture.widthPx,
    height: picture.picture.heightPx,
    ...styling("picture-image", { width: mm(widthMm) }),
  });
  const { caption } = position;
  return block(
    "figure",
    {
      id: picture.anchor && pageIdOf(picture.anchor.target, report),
      ...styling("picture", placing(picture, position, design)),
    },
    image,
    ...(caption
      ? [
          element(
            "figcaption",
            styling("pictureCaption"),
            ...writeInlines(withNumber(caption), design),
          ),
        ]
      : []),
  );
}

function dataOf({ picture: { kind, bytes } }: PictureBlock): string {
  return `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
}
