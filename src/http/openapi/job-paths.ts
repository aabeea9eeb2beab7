import type { Edition } from "../../edition/edition.ts";
import { Problem } from "../../messages/problems/problem.ts";
import type { Limits } from "../limits.ts";
import { jobSchema } from "./batch-paths.ts";
import { newest, tellProblem } from "./examples.ts";
import { headerRefs } from "./headers.ts";
import { finishedJob, finishedRollup } from "./job-examples.ts";
import { gateCodes, problemResponses } from "./problem-responses.ts";

const result = { operationId: "readResult", parameters: { id: "$response.body#/id" } };

/** How far a job is, and its result. */
export function jobPaths(editions: readonly Edition[], limits: Limits) {
  return {
    "/v1/jobs/{id}": { get: readJob(editions, limits) },
    "/v1/jobs/{id}/result": { get: readResult },
  };
}

const jobId = {
  name: "id",
  in: "path",
  required: true,
  description: "任务编号",
  schema: { type: "string" },
};

const unknownJob = "0";

function readJob(editions: readonly Edition[], { findingsReturned }: Limits) {
  const problem = new Problem("job-unknown", { id: unknownJob });
  return {
    operationId: "readJob",
    tags: ["batches"],
    summary: "任务的进展",
    parameters: [
      { ...jobId, examples: { "job-unknown": { summary: "没有这项任务", value: unknownJob } } },
    ],
    responses: {
      200: {
        description: "任务；未完成时有 `Retry-After`",
        headers: headerRefs("Retry-After", "X-Request-Id"),
        content: {
          "application/json": {
            ...jobSchema,
            examples: {
              batch: { summary: "完成的任务", value: finishedJob(newest(editions)) },
              "batch-upload": { summary: "完成的任务", value: finishedJob(newest(editions)) },
              rollup: { summary: "完成的汇总", value: finishedRollup },
            },
          },
        },
        links: { result },
      },
      ...problemResponses(["job-unknown", "no-store", ...gateCodes], {
        "job-unknown": { summary: "没有这项任务", value: tellProblem(problem, findingsReturned) },
      }),
    },
  };
}

const readResult = {
  operationId: "readResult",
  tags: ["batches"],
  summary: "任务的结果",
  description:
    "ZIP：生成的文件、`manifest.json`（`Manifest`）、各份报告的问题（`findings/`）和一页说明；汇总的结果见 `POST /v1/rollups`。存储能给出链接时答复 303，否则直接答复文件。",
  parameters: [jobId],
  responses: {
    200: {
      description: "ZIP",
      headers: headerRefs("Content-Disposition", "Content-Length", "X-Request-Id"),
      content: { "application/zip": {} },
    },
    303: {
      description: "存于 `Location`，不用签名即可取，几分钟内有效",
      headers: headerRefs("Location", "X-Request-Id"),
    },
    ...problemResponses(["job-unknown", "job-unfinished", "no-store", ...gateCodes]),
  },
};
