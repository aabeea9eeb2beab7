import type { Edition } from "../../edition/edition.ts";
import { formats } from "../../writers/formats.ts";
import type { Limits } from "../limits.ts";
import { importableTypes } from "../upload/read-imported-file.ts";
import { acceptedJob, batchCodes, webhook } from "./batch-paths.ts";
import { newest, reportExamples } from "./examples.ts";
import { documentParameterRefs, idempotencyKeyRef } from "./parameters.ts";
import { problemResponses } from "./problem-responses.ts";

/** Many units' reports, which become a job that adds them up. */
export function rollupPaths(editions: readonly Edition[], limits: Limits) {
  return { "/v1/rollups": { post: makeRollup(editions, limits) } };
}

function makeRollup(editions: readonly Edition[], limits: Limits) {
  return {
    operationId: "makeRollup",
    tags: ["rollups"],
    summary: "汇总",
    description: `一次至多 ${limits.reportsPerBatch} 份各单位的报告，逐格加总为一份。答复 202 和任务，与成批生成相同；完成后取 ZIP：汇总的报告（\`report.json\`）、来源（\`trace.json\`、\`trace.xlsx\`）、核对情况（\`matrix.xlsx\`、\`matrix.json\`）、退回修改通知（\`letters/\`）、各份的问题（\`findings/\`）和读不准的地方（\`questions/\`）、\`manifest.json\`（\`RollupManifest\`）和一页说明，与命令行 \`rollup\` 写出的逐字节相同。有未通过或读不准的就不汇总，除非 \`without-failing\`。`,
    parameters: [
      ...rollupParameters,
      ...documentParameterRefs("format"),
      webhook,
      idempotencyKeyRef,
    ],
    requestBody: rollupBody(editions, limits),
    responses: {
      202: acceptedJob({ rollup: "两个单位的任务" }),
      ...problemResponses(batchCodes),
    },
  };
}

const rollupParameters = [
  {
    name: "agency",
    in: "query",
    description: "汇总机关；默认“各单位汇总”。规章一行只计与它同名的一份",
    schema: { type: "string", minLength: 1 },
  },
  {
    name: "year",
    in: "query",
    description: "汇总的年度；默认为多数报告的年度",
    schema: { type: "integer", minimum: 1900, maximum: 9999 },
  },
  {
    name: "without-failing",
    in: "query",
    description: "不计未通过和读不准的，并逐一列出",
    schema: { type: "boolean", default: false },
    examples: { rollup: { summary: "不计未通过的", value: true } },
  },
  {
    name: "deadline",
    in: "query",
    description: "通知中写明重新报送的期限，如 2025-01-26",
    schema: { type: "string", format: "date" },
  },
  {
    name: "format",
    in: "query",
    description: "同时生成汇总报告的这些格式，以逗号相隔；默认不生成",
    style: "form",
    explode: false,
    schema: { type: "array", items: { enum: formats } },
  },
];

function rollupBody(editions: readonly Edition[], { batchBodyBytes, reportsPerBatch }: Limits) {
  const { sample } = newest(editions);
  const wrong = reportExamples(editions)["sum-wrong"]?.value;
  const report = { $ref: "#/components/schemas/Report" };
  const besides = {
    previous: { ...report, description: "上年的汇总报告，生成 `format` 时与它比较" },
    against: { ...report, description: "已有的汇总报告，逐格比对（AGG-T2、AGG-T3、AGG-SUB）" },
    webhook: { type: "string", format: "uri", description: webhook.description },
  };
  const file = {
    type: "array",
    items: { type: "string" },
    minItems: 1,
    maxItems: reportsPerBatch,
    description: `各单位的文件：报告 JSON、${importableTypes}，或一个 ZIP；旁边有同名 JSON 的读 JSON`,
  };
  return {
    required: true,
    description: `报告的列表、表单中的若干文件，或一个 ZIP；至多 ${batchBodyBytes} 字节。`,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            reports: { type: "array", items: report, minItems: 1, maxItems: reportsPerBatch },
            ...besides,
          },
          required: ["reports"],
          additionalProperties: false,
        },
        examples: {
          rollup: { summary: "两个单位，第二个有错误", value: { reports: [sample, wrong] } },
        },
      },
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: { file, ...besides },
          required: ["file"],
          additionalProperties: false,
        },
        encoding: {
          file: { contentType: "application/octet-stream, application/json, application/zip" },
        },
      },
      "application/zip": {},
    },
  };
}
