import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/readers/docx/read-docx.ts";
import type { SourceBlock } from "../../src/readers/source.ts";
import { officeFile, type Parts, wordParts, wordText } from "./office-file.ts";

/** Paragraphs as their text; a table's rows as its cells, with their spans. */
async function draw(body: string, more: Parts = {}): Promise<string[]> {
  const { blocks } = await readDocx(await officeFile({ ...wordParts(body), ...more }));
  return blocks.flatMap(drawBlock);
}

function drawBlock(block: SourceBlock): string[] {
  if (block.type === "paragraph") return [block.text];
  return block.rows.map((cells) =>
    cells
      .map(({ text, rowSpan, colSpan }) =>
        rowSpan * colSpan === 1 ? text : `${text}(${rowSpan}×${colSpan})`,
      )
      .join("|"),
  );
}

const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const line = (text: string) => paragraph(wordText(text));
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${line(text)}</w:tc>`;
const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe("the text of a DOCX", () => {
  it.each([
    ["in pieces", paragraph(wordText("总体") + wordText("情况")), ["总体情况"]],
    ["with line breaks", paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>"), ["一", "二"]],
    ["that was put in", paragraph(`<w:ins>${wordText("新")}</w:ins>`), ["新"]],
    ["that was taken out", paragraph(`<w:del>${wordText("旧")}</w:del>${wordText("新")}`), ["新"]],
    ["in a content control", `<w:sdt><w:sdtContent>${line("甲")}</w:sdtContent></w:sdt>`, ["甲"]],
    [
      "in a text box, once, before the line that it is fixed to",
      paragraph(box(line("2025年年度报告")) + wordText("引言")),
      ["2025年年度报告", "引言"],
    ],
  ])("is read %s", async (_, body, expected) => {
    expect(await draw(body)).toEqual(expected);
  });

  it("has the numbers that Word sets", async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>';
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="3">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const numbered = (text: string) =>
      paragraph(
        `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${wordText(text)}`,
      );

    const drawn = await draw(numbered("总体情况") + numbered("主动公开"), {
      "word/numbering.xml": numbering,
    });

    expect(drawn).toEqual(["一、总体情况", "二、主动公开"]);
  });
});

describe("a table of a DOCX", () => {
  it("keeps its merged cells", async () => {
    const rows = [
      cell("甲", '<w:vMerge w:val="restart"/>') + cell("乙", '<w:gridSpan w:val="2"/>'),
      cell("", "<w:vMerge/>") + cell("1") + cell("2"),
    ];

    expect(
      await draw(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`),
    ).toEqual(["甲(2×1)|乙(1×2)", "1|2"]);
  });

  it("has the number in a cell's text box once", async () => {
    const inBox = `<w:tc>${paragraph(box(line("59")))}</w:tc>`;

    expect(await draw(`<w:tbl><w:tr>${cell("甲")}${inBox}</w:tr></w:tbl>`)).toEqual(["甲|59\n"]);
  });
});
