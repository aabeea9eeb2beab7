import type { Edition } from "../../edition/edition.ts";
import type { ProblemCode } from "../../messages/problems/problems.ts";
import { formats, usualFormats } from "../../writers/formats.ts";
import type { Limits } from "../limits.ts";
import { newest, reportExamples } from "./examples.ts";
import { headerRefs } from "./headers.ts";
import { waitingJob } from "./job-examples.ts";
import { documentParameterRefs, idempotencyKeyRef } from "./parameters.ts";
import { bodyCodes, gateCodes, idempotencyCodes, problemResponses } from "./problem-responses.ts";

export const jobSchema = { schema: { $ref: "#/components/schemas/Job" } };

const job = { operationId: "readJob", parameters: { id: "$response.body#/id" } };

/** Several reports at once, which become a job. */
export function batchPaths(editions: readonly Edition[], limits: Limits) {
  return {
    "/v1/batches": { post: makeBatch(editions, limits) },
  };
}

function makeBatch(editions: readonly Edition[], limits: Limits) {
  return {
    operationId: "makeBatch",
    tags: ["batches"],
    summary: "成批生成",
    description: `一次至多 ${limits.reportsPerBatch} 份报告。答复 202 和任务；隔 \`Retry-After\` 秒查询一次，完成后取 ZIP。有错误的报告不影响其余各份。`,
    parameters: [batchFormat, ...documentParameterRefs("format"), webhook, idempotencyKeyRef],
    requestBody: batchBody(editions, limits),
    responses: {
      202: acceptedJob({ batch: "两份报告的任务", "batch-upload": "两份报告的任务" }),
      ...problemResponses(batchCodes),
    },
  };
}

/** What becomes a job is taken: `summaries` are those of its examples. */
export function acceptedJob(summaries: Readonly<Record<string, string>>) {
  const examples = Object.entries(summaries).map(([name, summary]) => [
    name,
    { summary, value: waitingJob },
  ]);
  return {
    description: "已收下",
    headers: headerRefs("Location", "Retry-After", "X-Request-Id"),
    content: {
      "application/json": { ...jobSchema, examples: Object.fromEntries(examples) },
    },
    links: { job },
  };
}

/** Of what becomes a job. */
export const batchCodes: readonly ProblemCode[] = [
  ...bodyCodes.filter((code) => code !== "body-missing" && code !== "multipart-part"),
  "batch-part",
  "batch-empty",
  "batch-too-many",
  "report-errors",
  "too-deep",
  "zip-broken",
  "zip-damaged",
  "zip-encrypted",
  "zip-nested",
  "zip-too-large",
  "query-unknown",
  "query-value",
  "webhook-off",
  "webhook-refused",
  ...idempotencyCodes,
  "no-store",
  ...gateCodes,
];

const batchFormat = {
  name: "format",
  in: "query",
  description: "一种或几种格式，以逗号相隔",
  style: "form",
  explode: false,
  schema: { type: "array", items: { enum: formats }, default: usualFormats },
  examples: {
    batch: { summary: "DOCX 和网页", value: ["docx", "html"] },
    "batch-upload": { summary: "DOCX 和网页", value: ["docx", "html"] },
  },
};

export const webhook = {
  name: "webhook",
  in: "query",
  description:
    "完成时通知的网址（https），主机须在密钥的 webhookHosts 之中；以 Standard Webhooks 签名",
  schema: { type: "string", format: "uri" },
};

function batchBody(editions: readonly Edition[], { batchBodyBytes, reportsPerBatch }: Limits) {
  const { sample } = newest(editions);
  const wrong = reportExamples(editions)["sum-wrong"]?.value;
  const report = { $ref: "#/components/schemas/Report" };
  const reports = { type: "array", items: report, minItems: 1, maxItems: reportsPerBatch };
  return {
    required: true,
    description: `报告的列表、表单中的若干文件，或一个 ZIP；至多 ${batchBodyBytes} 字节。报告中的图片与报告放在一起（ZIP 中同一目录，或表单中另一个 file）。`,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            reports,
            webhook: { type: "string", format: "uri", description: webhook.description },
          },
          required: ["reports"],
          additionalProperties: false,
        },
        examples: {
          batch: { summary: "两份报告，第二份有错误", value: { reports: [sample, wrong] } },
        },
      },
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            file: { ...reports, description: "报告 JSON 文件，也可以是 ZIP；文件名即报告的名称" },
            webhook: { type: "string", format: "uri", description: webhook.description },
          },
          required: ["file"],
          additionalProperties: false,
        },
        encoding: { file: { contentType: "application/json, application/zip" } },
        examples: {
          "batch-upload": {
            summary: "上传两个文件，第二个有错误",
            value: { file: [sample, wrong] },
          },
        },
      },
      "application/zip": {},
    },
  };
}
