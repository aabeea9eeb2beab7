import type { Block, DocumentTree, Paragraph } from "../../document/blocks.ts";
import { headingDepths } from "../../document/heading-depths.ts";
import { landscapeLook } from "../../document/landscape.ts";
import type { Look } from "../../document/look.ts";
import { isCaptionOf } from "../../document/references/captions.ts";
import { hasTurnedSheets, stretchesOf } from "../../layout/stretches.ts";
import { writeChart } from "./chart.ts";
import { writeClosing } from "./closing.ts";
import { block, type Html } from "./markup.ts";
import { type Position, writeHeading, writeParagraph } from "./paragraphs.ts";
import { writePicture } from "./picture.ts";
import type { Design } from "./styling.ts";
import { writeTable } from "./table.ts";

/** The whole document as one element, to stand in any page. */
export function writeArticle(tree: DocumentTree, design: Design): Html {
  const { blocks, date: day } = tree;
  const depths = headingDepths(blocks);
  const sheets = sheetsOf(blocks, design.look);
  const turned = { ...design, look: landscapeLook(design.look) };
  const written = blocks.flatMap((one, index) => {
    const sheet = sheets.get(index) ?? "upright";
    const around = neighbours(blocks, index);
    const position = {
      ...around,
      depth: depths.get(index),
      id: `${design.report}-${index}`,
      day,
      sheet,
    };
    return writeBlock(one, position, sheet === "upright" ? design : turned);
  });
  // As one child: a long report has more blocks than a function can have arguments.
  return block("article", { lang: "zh-CN", ...design.styling("report") }, written.join("\n"));
}

type Around = Pick<Position, "index" | "top" | "caption" | "previous" | "next">;

/** A block with its caption as one: what stands above and below both. */
function neighbours(blocks: readonly Block[], index: number): Around {
  const [block, previous, next] = [blocks[index], blocks[index - 1], blocks[index + 1]];
  const around = { index, top: index, caption: undefined, previous, next };
  if (block?.type === "table" && previous?.type === "paragraph" && isCaptionOf(previous, block)) {
    return { ...around, top: index - 1, caption: previous, previous: blocks[index - 2] };
  }
  if (block?.type === "picture" && next?.type === "paragraph" && isCaptionOf(next, block)) {
    return { ...around, caption: next, next: blocks[index + 2] };
  }
  return around;
}

/** The blocks on turned sheets, and which of them begin one. */
function sheetsOf(blocks: readonly Block[], look: Look): ReadonlyMap<number, Position["sheet"]> {
  const sheets = new Map<number, Position["sheet"]>();
  if (!hasTurnedSheets(blocks)) return sheets;
  for (const { type, from, to } of stretchesOf(blocks, look)) {
    if (type !== "landscape") continue;
    for (let index = from; index < to; index++) sheets.set(index, "turned");
    const isCaptioned = isCaptionOf(blocks[from], blocks[from + 1]);
    sheets.set(isCaptioned ? from + 1 : from, "turnedHere");
  }
  return sheets;
}

function writeBlock(one: Block, position: Position, design: Design): Html[] {
  switch (one.type) {
    case "heading":
      return [writeHeading(one, position, design)];
    case "paragraph":
      if (isCaptionOf(one, position.next) || isCaptionOf(one, position.previous)) return [];
      return isClosing(one)
        ? writeClosing(one, position, design)
        : [writeParagraph(one, position, design)];
    case "table":
      return [writeTable(one, position, design)];
    case "picture":
      return [writePicture(one, position, design)];
    case "chart":
      return [writeChart(one, position, design)];
  }
}

function isClosing({ role }: Paragraph): boolean {
  return role === "signature" || role === "date";
}
