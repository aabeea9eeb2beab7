import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { look, paragraph } from "../../builders.ts";
import { sampleTrees } from "../docx/samples.ts";
import { copiedText, fontSet, write } from "./programs.ts";
import { textOf } from "./tree-text.ts";

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
