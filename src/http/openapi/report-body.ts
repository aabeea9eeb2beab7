import type { Edition } from "../../edition/edition.ts";
import type { Limits } from "../limits.ts";
import { newest, reportExamples } from "./examples.ts";

const report = { $ref: "#/components/schemas/Report" };

export const reportBodyRef = { $ref: "#/components/requestBodies/Report" };

/** The body of a document or a check: the report's JSON itself, or a form with its file. */
export function reportBody(editions: readonly Edition[], { bodyBytes }: Limits) {
  return {
    required: true,
    description: `报告 JSON，至多 ${bodyBytes} 字节，UTF-8、GB 18030 或 UTF-16。schema 所写的是规范的写法；\`"1,362"\`、\`"６０"\` 一类的数也读得出，会有警告；\`"41 9"\`、\`"15320²"\` 一类说不准是一个数的是错误。金额写作文字的，数字照写照印（\`"5236.40"\`）。`,
    content: {
      "application/json": { schema: report, examples: reportExamples(editions) },
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            file: { ...report, description: "报告 JSON 文件" },
            previous: { ...report, description: "上年的报告，用来核对结转、存量和沿用的文字" },
            picture: {
              type: "array",
              items: { type: "string", contentMediaType: "application/octet-stream" },
              description: "报告中的图片，每幅一个字段；文件名与报告中的 file 相同",
            },
          },
          required: ["file"],
          additionalProperties: false,
        },
        encoding: {
          file: { contentType: "application/json" },
          previous: { contentType: "application/json" },
          picture: { contentType: "image/png, image/jpeg" },
        },
        examples: {
          upload: { summary: "上传一个文件", value: { file: newest(editions).sample } },
        },
      },
    },
  };
}
