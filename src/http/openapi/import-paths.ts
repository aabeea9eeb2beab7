import type { Edition } from "../../edition/edition.ts";
import type { Importable } from "../../messages/importable.ts";
import { importReport } from "../../readers/import-report.ts";
import { importResult } from "../calls/imports.ts";
import type { Limits } from "../limits.ts";
import { headerRefs } from "./headers.ts";
import { oldPage } from "./import-example.ts";
import { parameterRefs } from "./parameters.ts";
import { gateCodes, problemResponses } from "./problem-responses.ts";

const office = "application/vnd.openxmlformats-officedocument";

/** As they are registered; files of WPS have none. */
const mediaTypes: Readonly<Record<Importable, string | undefined>> = {
  DOCX: `${office}.wordprocessingml.document`,
  DOC: "application/msword",
  WPS: undefined,
  XLSX: `${office}.spreadsheetml.sheet`,
  XLS: "application/vnd.ms-excel",
  ET: undefined,
  RTF: "application/rtf",
  ODT: "application/vnd.oasis.opendocument.text",
  ODS: "application/vnd.oasis.opendocument.spreadsheet",
  PDF: "application/pdf",
  OFD: "application/ofd",
  HTML: "text/html",
  TXT: "text/plain",
};

const binaries = Object.fromEntries(
  Object.values(mediaTypes)
    .filter((type) => type !== undefined && !type.startsWith("text/"))
    .map((type) => [type, {}]),
);

/** A draft made of an old report's file. */
export async function importPaths(editions: readonly Edition[], { importBytes }: Limits) {
  const bytes = new TextEncoder().encode(oldPage);
  const imported = await importReport(bytes, { mediaType: "text/html", editions });
  const value = importResult(imported, "zh-CN");
  const summary = "表中有一格读不出是多少";
  return {
    "/v1/imports": {
      post: {
        operationId: "importReport",
        tags: ["imports"],
        summary: "导入旧报告",
        description:
          "从往年的文件、网页或表格做出报告 JSON 的草稿。数不猜、不改：没有把握的列在 `questions` 中，由人回答；草稿须经核对。",
        parameters: parameterRefs("lang"),
        requestBody: {
          required: true,
          description: `文件本身，或表单中的 \`file\`；至多 ${importBytes} 字节。文件的种类按内容辨认。`,
          content: {
            "text/html": {
              schema: { type: "string" },
              examples: { "old-page": { summary, value: oldPage } },
            },
            "text/plain": { schema: { type: "string" } },
            ...binaries,
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: { file: { type: "string", description: "文件" } },
                required: ["file"],
                additionalProperties: false,
              },
              encoding: { file: { contentType: "application/octet-stream" } },
            },
          },
        },
        responses: {
          200: {
            description: "草稿、其中的问题和要回答的问题",
            headers: headerRefs("Content-Language", "X-Request-Id"),
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/ImportResult" },
                examples: { "old-page": { summary, value } },
              },
            },
          },
          ...problemResponses(codes),
        },
      },
    },
  };
}

const codes = [
  "file-missing",
  "body-broken",
  "body-too-large",
  "media-type",
  "multipart-broken",
  "multipart-part",
  "file-kind",
  "file-refused",
  "query-unknown",
  "query-value",
  ...gateCodes,
  "timeout",
  "too-complex",
] as const;
