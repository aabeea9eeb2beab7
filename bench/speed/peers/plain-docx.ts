import {
  AlignmentType,
  Document,
  Table as DocxTable,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  type Block,
  type DocumentTree,
  plainText,
  type Table,
} from "../../../src/document/blocks.ts";

/** The document as one would make it with docx by its manual. */
export async function make(text: string): Promise<Uint8Array> {
  const tree = JSON.parse(text) as DocumentTree;
  const document = new Document({
    title: tree.title,
    styles: {
      default: { document: { run: { font: "仿宋_GB2312", size: 32 } } },
      paragraphStyles: [
        { id: "body", name: "body", paragraph: { indent: { firstLine: 640 }, alignment: "both" } },
        { id: "title", name: "title", run: { font: "方正小标宋简体", size: 44 } },
        { id: "heading1", name: "heading1", run: { font: "黑体", size: 32 } },
        { id: "heading2", name: "heading2", run: { font: "楷体_GB2312", size: 32 } },
        { id: "cell", name: "cell", run: { font: "宋体", size: 21 } },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, left: 1588, right: 1474, bottom: 1984 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 28 })],
              }),
            ],
          }),
        },
        children: tree.blocks.map(block),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function block(one: Block): Paragraph | DocxTable {
  switch (one.type) {
    case "heading":
      return text(plainText(one.content), one.level === 1 ? "heading1" : "heading2");
    case "paragraph": {
      const words = plainText(one.lead?.content ?? []) + plainText(one.content);
      return text(words, one.role === "title" ? "title" : "body");
    }
    case "table":
      return table(one);
    case "picture":
      return text(one.alt, "body");
    case "chart":
      return text(one.title, "body");
  }
}

function text(words: string, style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(words)] });
}

function table({ rows, shares, headerRows }: Table): DocxTable {
  const total = shares.reduce((one, other) => one + other, 0);
  return new DocxTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map((share) => Math.round((8844 * share) / total)),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < headerRows,
          cantSplit: true,
          children: cells.map(
            ({ lines, note, rowSpan, colSpan, align }) =>
              new TableCell({
                rowSpan,
                columnSpan: colSpan,
                children: [...lines, ...(note ? [note] : [])].map(
                  (line) =>
                    new Paragraph({
                      style: "cell",
                      alignment: align,
                      children: [new TextRun(line)],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}
