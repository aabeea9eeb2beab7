import type { Edition } from "../../edition/edition.ts";
import { wholeFormatNames } from "../../messages/formats.ts";
import type { Limits } from "../limits.ts";
import { batchPaths } from "./batch-paths.ts";
import { descriptionPaths } from "./description-paths.ts";
import { documentPaths } from "./document-paths.ts";
import { headerComponents } from "./headers.ts";
import { importPaths } from "./import-paths.ts";
import { importSchemas } from "./import-schemas.ts";
import { jobPaths } from "./job-paths.ts";
import { jobSchemas } from "./job-schemas.ts";
import { parameterComponents } from "./parameters.ts";
import { reportBody } from "./report-body.ts";
import { reportSchemas } from "./report-schemas.ts";
import { rollupPaths } from "./rollup-paths.ts";
import { rollupSchemas } from "./rollup-schemas.ts";
import { editionSchemas, findingSchemas, problemSchemas } from "./schemas.ts";
import { webhooks } from "./webhook.ts";

export type OpenApiSources = {
  readonly editions: readonly Edition[];
  readonly limits: Limits;
  /** Of the program. */
  readonly version: string;
};

/**
 * Describes the HTTP interface, made from what the program itself goes by: the schemas of
 * reports, the table of problems, the limits.
 *
 * Examples of one name belong together: parameters, request and the answer to it.
 *
 * @see OpenAPI 3.1.1
 */
export async function openApiDocument({ editions, limits, version }: OpenApiSources) {
  return {
    openapi: "3.1.1",
    info: { ...about, version },
    servers,
    tags,
    security: [{}, { signature: [] }, { awsApiKey: [] }, { signature: [], awsApiKey: [] }],
    paths: {
      ...documentPaths(editions, limits),
      ...(await importPaths(editions, limits)),
      ...batchPaths(editions, limits),
      ...rollupPaths(editions, limits),
      ...jobPaths(editions, limits),
      ...descriptionPaths(editions, limits),
    },
    webhooks,
    components: {
      schemas: {
        ...reportSchemas(editions),
        ...findingSchemas,
        ...importSchemas,
        ...problemSchemas,
        ...jobSchemas,
        ...rollupSchemas,
        ...editionSchemas,
      },
      parameters: parameterComponents,
      requestBodies: { Report: reportBody(editions, limits) },
      headers: headerComponents,
      securitySchemes,
    },
  };
}

const about = {
  title: "年报 nianbao",
  summary: `政府信息公开工作年度报告：报告 JSON 进，规范的 ${wholeFormatNames().join("、")} 出`,
  description: [
    "问题以 RFC 9457 的 `application/problem+json` 答复，`errors` 逐条指明报告中的位置（JSON Pointer）、规则和说明。",
    "同名的例子相互对应：参数、请求和对它的答复。",
    "各种语言的客户端见 `docs/api.md`，签名的方法见 `docs/signing.md`。",
  ].join("\n\n"),
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
};

const servers = [
  {
    url: "{address}",
    description: "服务的地址；网关在前面加的阶段名（如 `/prod`）也写在这里",
    variables: {
      address: { default: "http://localhost:8080", description: "`nianbao serve` 的默认地址" },
    },
  },
];

const tags = [
  { name: "documents", description: "一份报告：检查、生成" },
  { name: "imports", description: "旧报告：由文件做出草稿" },
  { name: "batches", description: "多份报告：成批生成" },
  { name: "rollups", description: "各单位的报告：汇总" },
  { name: "editions", description: "格式版本" },
  { name: "service", description: "服务本身" },
];

const securitySchemes = {
  signature: {
    type: "apiKey",
    in: "header",
    name: "Signature",
    description:
      "设置了密钥的服务要求签名：RFC 9421 的 `Signature-Input` 和 `Signature`，有正文时另有 RFC 9530 的 `Content-Digest`；HMAC-SHA256 或 HMAC-SM3。步骤和可以验算的例子见 `docs/signing.md`。",
  },
  awsApiKey: {
    type: "apiKey",
    in: "header",
    name: "X-Api-Key",
    description: "在 AWS API Gateway 上另需的密钥；它只用来计量，不能代替签名",
  },
};
