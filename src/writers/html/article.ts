import { createHash } from "node:crypto";
import type { Block, DocumentTree, Paragraph } from "../../document/blocks.ts";
import { headingDepths } from "../../document/heading-depths.ts";
import { writeChart } from "./chart.ts";
import { writeClosing } from "./closing.ts";
import { block, type Html } from "./markup.ts";
import { type Position, writeHeading, writeParagraph } from "./paragraphs.ts";
import type { Design } from "./styling.ts";
import { writeTable } from "./table.ts";

/** The whole document as one element, to stand in any page. */
export function writeArticle(tree: DocumentTree, design: Design): Html {
  const { blocks, title, date: day } = tree;
  const depths = headingDepths(blocks);
  const own = ownName(title);
  const written = blocks.flatMap((one, index) => {
    const around = { previous: blocks[index - 1], next: blocks[index + 1] };
    const position = { ...around, index, depth: depths.get(index), id: `${own}-${index}`, day };
    return writeBlock(one, position, design);
  });
  // As one child: a long report has more blocks than a function can have arguments.
  return block("article", { lang: "zh-CN", ...design.styling("report") }, written.join("\n"));
}

function writeBlock(one: Block, position: Position, design: Design): Html[] {
  switch (one.type) {
    case "heading":
      return [writeHeading(one, position, design)];
    case "paragraph":
      return isClosing(one)
        ? writeClosing(one, position, design)
        : [writeParagraph(one, position, design)];
    case "table":
      return [writeTable(one, position, design)];
    case "picture":
      return [];
    case "chart":
      return [writeChart(one, position, design)];
  }
}

function isClosing({ role }: Paragraph): boolean {
  return role === "signature" || role === "date";
}

/** Keeps the names of cells apart from those of a portal, and of other reports on its page. */
function ownName(title: string): string {
  return `nianbao-${createHash("sha256").update(title).digest("hex").slice(0, 8)}`;
}
