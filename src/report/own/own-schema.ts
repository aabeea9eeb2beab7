import { closed, type JsonSchema, line } from "../schema/schema-parts.ts";
import { ownLimits } from "./own-limits.ts";

/** What an item of a body may be besides texts and parts. */
export const ownItems: readonly JsonSchema[] = [
  closed({ table: { $ref: "#/$defs/ownTable" } }, ["table"]),
  closed({ picture: { $ref: "#/$defs/ownPicture" } }, ["picture"]),
  closed({ note: { $ref: "#/$defs/paragraphs", description: "注，如“注：……”；换行处另起一段" } }, [
    "note",
  ]),
];

const id: JsonSchema = {
  type: "string",
  pattern: "^[\\p{L}\\p{N}_.-]+$",
  maxLength: ownLimits.idText,
  description: "编号，供正文引用：{表:编号}、{图:编号} 印作它的序号",
};

const caption = shortLine(
  "题注；“表1”“图1”由程序按全文顺序编排，已写在开头的照写照印；不填时没有序号",
  ownLimits.captionText,
);

const text: JsonSchema = { type: "string", maxLength: ownLimits.cellText };

/** Definitions of the schema of any edition. */
export const ownSchemas: Readonly<Record<string, JsonSchema>> = {
  ownTable: closed(
    {
      id,
      caption,
      header: {
        type: "array",
        $ref: "#/$defs/ownRows",
        maxItems: ownLimits.headerRows,
        description: "表头，各行",
      },
      rows: {
        type: "array",
        $ref: "#/$defs/ownRows",
        maxItems: ownLimits.rows,
        description: "表体，各行",
      },
      headerColumns: {
        type: "integer",
        minimum: 0,
        maximum: ownLimits.columns - 1,
        description: "左边几列是行的名称；不填时为 1",
      },
      note: { $ref: "#/$defs/paragraphs", description: "表格下方的注" },
    },
    ["header", "rows"],
    `自设的表格，至多 ${ownLimits.columns} 列；被合并占去的位置不写单元格`,
  ),
  ownRows: {
    type: "array",
    minItems: 1,
    items: { type: "array", minItems: 1, items: { $ref: "#/$defs/ownCell" } },
  },
  ownCell: {
    oneOf: [
      text,
      { type: "number" },
      closed(
        {
          text: { oneOf: [text, { type: "number" }] },
          rowSpan: {
            type: "integer",
            minimum: 1,
            maximum: ownLimits.rows,
            description: "合并几行",
          },
          colSpan: {
            type: "integer",
            minimum: 1,
            maximum: ownLimits.columns,
            description: "合并几列",
          },
          align: { enum: ["left", "center", "right"], description: "水平对齐" },
        },
        ["text"],
      ),
    ],
    description: "单元格：文字、数字，或带合并、对齐的对象；照写照印",
  },
  ownPicture: {
    ...closed(
      {
        id,
        file: line("PNG 或 JPEG 文件，与报告放在一起；只写文件名，或用 / 隔开的下级目录和文件名"),
        data: {
          type: "string",
          contentEncoding: "base64",
          description: "图片的 Base64，代替 file",
        },
        alt: shortLine("替代文字：图中的内容，供读屏软件读出", ownLimits.altText),
        caption,
        widthMm: {
          type: "number",
          minimum: ownLimits.narrowestMm,
          maximum: ownLimits.widestMm,
          description: "印出的宽度，毫米",
        },
      },
      ["alt"],
      "图片",
    ),
    oneOf: [{ required: ["file"] }, { required: ["data"] }],
  },
};

function shortLine(description: string, maxLength: number): JsonSchema {
  return { type: "string", pattern: "^[^\\n]*\\S[^\\n]*$", maxLength, description };
}
