import { describe, expect, it } from "vitest";
import { type Block, type DocumentTree, plainText } from "../../../src/document/blocks.ts";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { look, paragraph } from "../../builders.ts";
import { sampleTrees } from "../docx/samples.ts";
import { copiedText, fontSet, write } from "./programs.ts";

/** What a document says, in reading order. */
function textOf({ blocks }: DocumentTree): string {
  return blocks.map(blockText).join("").replaceAll(/\s/g, "");
}

function blockText(block: Block): string {
  if (block.type !== "table") {
    const lead = block.type === "paragraph" ? block.lead : undefined;
    return plainText([...(lead?.content ?? []), ...block.content]);
  }
  return block.rows
    .flat()
    .map(({ lines, note }) => [...lines, note ?? ""].join(""))
    .join("");
}

describe("text copied from the PDF", () => {
  it.each(sampleTrees)(
    "is the text of the sample of %s: all of it, once, in order",
    async (_, tree) => {
      expect(copiedText(await writePdf(tree, look, fontSet))).toBe(textOf(tree));
    },
  );

  it("has marks drawn in full width as the characters they are", async () => {
    const text = "“双引号”‘单引号’——破折号……省略号·间隔号—连接号";

    expect(copiedText(await write(paragraph(text)))).toBe(text);
  });

  it("has characters that the face lacks and another font draws", async () => {
    const text = "互联网＋政务服务，面积㎡，温度℃，①Ⅰ☑，䶮㛃𬭳堃喆镕。";

    expect(copiedText(await write(paragraph(text)))).toBe(text);
  });

  it("does not depend on the documents before it", async () => {
    await write(paragraph("ǒ⼀⼆⼈"));

    expect(copiedText(await write(paragraph("office一二人")))).toBe("office一二人");
  });
});
