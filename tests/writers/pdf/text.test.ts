import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { look, paragraph } from "../../given/builders.ts";
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

  it("has the characters of names that only the font of rare ones draws", async () => {
    const text = "𠮷𪚥𮯠𫝀𬺰某某，住𡎚头村、𠙶渠村。";

    expect(copiedText(await write(paragraph(text)))).toBe(text);
  });

  it("has the form of a character that was asked for, though the usual one is drawn", async () => {
    const text = "葛\u{E0100}城区𠮷\u{E0101}某某与葛城区𠮷某某";

    expect(copiedText(await write(paragraph(text)))).toBe(text);
  });

  it("has letters with tones as they were written, in one character or in two", async () => {
    const text = "qīzǎo，qi\u0304za\u030Co，ḿ，m\u0300，ê\u0304，ǹg。";

    expect(copiedText(await write(paragraph(text)))).toBe(text);
  });

  it("does not depend on the documents before it", async () => {
    await write(paragraph("ǒ⼀⼆⼈"));

    expect(copiedText(await write(paragraph("office一二人")))).toBe("office一二人");
  });
});
