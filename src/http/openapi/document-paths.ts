import type { Edition } from "../../edition/edition.ts";
import { type Format, mediaTypes } from "../../writers/formats.ts";
import type { Limits } from "../limits.ts";
import { checkExamples, type Examples, newest, refusalExamples } from "./examples.ts";
import { headerRefs } from "./headers.ts";
import { documentParameterRefs, formatParameter, idempotencyKeyRef } from "./parameters.ts";
import {
  bodyCodes,
  gateCodes,
  idempotencyCodes,
  jsonCodes,
  problemResponses,
} from "./problem-responses.ts";
import { reportBodyRef } from "./report-body.ts";

const requestCodes = [...bodyCodes, ...jsonCodes, ...gateCodes, "timeout", "too-complex"] as const;

const queryCodes = ["query-unknown", "query-value"] as const;

/** Making a document of a report, and checking it. */
export function documentPaths(editions: readonly Edition[], limits: Limits) {
  return {
    "/v1/documents": { post: makeDocument(editions, limits) },
    "/v1/checks": { post: checkReport(editions) },
  };
}

function makeDocument(editions: readonly Edition[], limits: Limits) {
  const codes = ["report-errors", "not-acceptable", "answer-too-large"] as const;
  return {
    operationId: "makeDocument",
    tags: ["documents"],
    summary: "生成文件",
    description:
      "检查报告，没有错误就生成文件；有错误时答复 422，逐条列出。同样的请求总是得到逐字节相同的文件。",
    parameters: [
      formatParameter(formatExamples(editions)),
      ...documentParameterRefs("format"),
      {
        name: "If-None-Match",
        in: "header",
        description: "已有文件的 `ETag`；相同则答复 304，不再生成",
        schema: { type: "string" },
      },
      idempotencyKeyRef,
    ],
    requestBody: reportBodyRef,
    responses: {
      200: {
        description: "文件",
        headers: headerRefs(
          "Content-Disposition",
          "Content-Length",
          "ETag",
          "Nianbao-Findings",
          "X-Request-Id",
        ),
        content: Object.fromEntries(Object.values(mediaTypes).map(fileContent)),
      },
      303: {
        description: "文件过大，平台不能直接返回：存于 `Location`，不用签名即可取，几分钟内有效",
        headers: headerRefs("Location", "X-Request-Id"),
      },
      304: { description: "与已有的文件相同", headers: headerRefs("ETag", "X-Request-Id") },
      ...problemResponses(
        [...codes, ...queryCodes, ...requestCodes, ...idempotencyCodes],
        refusalExamples(editions, limits.findingsReturned),
      ),
    },
  };
}

function fileContent(mediaType: string): [name: string, content: object] {
  const [name = ""] = mediaType.split(";");
  return [name, name.startsWith("text/") ? { schema: { type: "string" } } : {}];
}

/** Every example of a request says in which format its document is wanted. */
function formatExamples(editions: readonly Edition[]): Examples {
  const older = editions.filter((edition) => edition !== newest(editions));
  const wanted: [name: string, format: Format][] = [
    ...older.map(({ id }): [string, Format] => [`edition-${id}`, "docx"]),
    [`edition-${newest(editions).id}`, "pdf"],
    ["upload", "html"],
  ];
  return Object.fromEntries(
    wanted.map(([name, format]) => [name, { summary: format.toUpperCase(), value: format }]),
  );
}

function checkReport(editions: readonly Edition[]) {
  return {
    operationId: "checkReport",
    tags: ["documents"],
    summary: "只检查",
    description: "列出全部问题和可能的改法；有没有错误都答复 200。",
    parameters: documentParameterRefs(),
    requestBody: reportBodyRef,
    responses: {
      200: {
        description: "检查的结果",
        headers: headerRefs("Content-Language", "X-Request-Id"),
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/CheckResult" },
            examples: checkExamples(editions),
          },
        },
      },
      ...problemResponses([...queryCodes, ...requestCodes]),
    },
  };
}
