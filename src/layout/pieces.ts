import type { Block, DocumentTree } from "../document/blocks.ts";
import { landscapeLook } from "../document/landscape.ts";
import type { Look } from "../document/look.ts";
import { opensAppendix } from "../document/spacing.ts";
import { chartStrips } from "./chart-strips.ts";
import type { MeasureText } from "./lines/measure.ts";
import type { Piece } from "./paginate.ts";
import { paragraphStrips, type Surroundings } from "./paragraph-strips.ts";
import { pictureStrips } from "./picture-strips.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";
import type { Strip } from "./strip.ts";
import { tableStrips } from "./tables/table-strips.ts";

/** A document in the pieces whose pages are decided at once, each set when it is asked for. */
export function* piecesOf(
  { blocks }: Pick<DocumentTree, "blocks">,
  look: Look,
  measure: MeasureText,
): Generator<Piece> {
  for (const stretch of stretchesOf(blocks, look)) {
    const turned = stretch.type === "landscape" ? landscapeLook(look) : look;
    const strips = stripsOf(blocks, stretch, turned, measure);
    yield stretch.type === "text"
      ? { type: "text", strips }
      : { type: stretch.type, strips: [...strips] };
  }
}

function* stripsOf(
  blocks: readonly Block[],
  { from, to }: Stretch,
  look: Look,
  measure: MeasureText,
): Generator<Strip> {
  for (let index = from; index < to; index++) {
    yield* blockStrips({ blocks, index, look, measure });
  }
}

function blockStrips(around: Surroundings): Strip[] {
  const { blocks, index } = around;
  const block = blocks[index];
  switch (block?.type) {
    case undefined:
      return [];
    case "table":
      return tableStrips(block, around);
    case "heading":
    case "paragraph":
      return paragraphStrips(block, around).map((strip, line) =>
        line === 0 && opensAppendix(block, blocks[index + 1])
          ? { ...strip, startsPage: true }
          : strip,
      );
    case "picture":
      return pictureStrips(block, around);
    case "chart":
      return chartStrips(block, around);
  }
}
