import { headerRefs } from "./headers.ts";
import { problemResponses } from "./problem-responses.ts";

/** Needs no signature. */
export const open = { security: [{}, { awsApiKey: [] }] };

const pass = {
  description: "正常",
  headers: headerRefs("X-Request-Id"),
  content: {
    "application/json": {
      schema: {
        type: "object",
        properties: { status: { const: "pass" } },
        required: ["status"],
        additionalProperties: false,
      },
      examples: { health: { summary: "正常", value: { status: "pass" } } },
    },
  },
};

const place = (description: string) => ({ type: "string", description });

const fail = {
  description: "有的存储不能用，或服务器正在结束",
  headers: headerRefs("X-Request-Id", "Retry-After"),
  content: {
    "application/json": {
      schema: {
        type: "object",
        properties: {
          status: { const: "fail" },
          checks: {
            type: "object",
            description: "不能用的各处，及其原因",
            properties: {
              store: place("任务的存放处"),
              output: place("结果的存放处（NIANBAO_OUTPUT）"),
              input: place("报告的存放处（NIANBAO_INPUT），上一次查看时"),
              server: place("服务器本身：stopping 表示正在结束，请求应发往别处"),
            },
            additionalProperties: false,
          },
        },
        required: ["status", "checks"],
        additionalProperties: false,
        examples: [
          { status: "fail", checks: { store: "EROFS" } },
          { status: "fail", checks: { output: "QuotaExceeded", input: "ENOENT" } },
          { status: "fail", checks: { server: "stopping" } },
        ],
      },
    },
  },
};

export const healthPaths = {
  "/healthz": {
    get: {
      ...open,
      operationId: "readHealth",
      tags: ["service"],
      summary: "是否正常",
      description:
        "进程是否在答复（存活检查）。存储出错时仍为 200：重新启动帮不上忙。没有 `Host` 首部的请求和 HTTP/1.0 的请求也答复。",
      responses: { 200: pass, ...problemResponses([]) },
    },
  },
  "/readyz": {
    get: {
      ...open,
      operationId: "readReadiness",
      tags: ["service"],
      summary: "能否工作",
      description:
        "各处存储能否读写（就绪检查）：试写一次，每秒至多一次。不能时为 503，并指明是哪一处、什么原因；恢复以后随即为 200。",
      responses: { 200: pass, 503: fail, ...problemResponses([]) },
    },
  },
};
