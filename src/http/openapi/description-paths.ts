import type { Edition } from "../../edition/edition.ts";
import { Problem } from "../../messages/problems/problem.ts";
import { listEditions } from "../calls/editions.ts";
import type { Limits } from "../limits.ts";
import { newest, tellProblem } from "./examples.ts";
import { headerRefs } from "./headers.ts";
import { healthPaths, open } from "./health-paths.ts";
import { problemResponses } from "./problem-responses.ts";

const plainObject = { type: "object" };

/** What the service says of itself. */
export function descriptionPaths(editions: readonly Edition[], limits: Limits) {
  return {
    "/v1/editions": { get: { ...open, ...editionList(editions) } },
    "/v1/editions/{id}/schema": { get: { ...open, ...editionSchema(editions, limits) } },
    "/v1/openapi.json": { get: { ...open, ...ownDescription } },
    ...healthPaths,
  };
}

function editionList(editions: readonly Edition[]) {
  return {
    operationId: "listEditions",
    tags: ["editions"],
    summary: "格式版本",
    responses: {
      200: {
        description: "各格式版本及其适用的年度，由旧到新",
        headers: headerRefs("ETag", "X-Request-Id"),
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Editions" },
            examples: {
              editions: { summary: "现有的格式版本", value: listEditions(editions) },
            },
          },
        },
      },
      ...problemResponses([]),
    },
  };
}

const unknownEdition = "2008";

function editionSchema(editions: readonly Edition[], { findingsReturned }: Limits) {
  const expected = editions.map(({ id }) => id).join(", ");
  const problem = new Problem("edition-unknown", { given: unknownEdition, expected });
  return {
    operationId: "readEditionSchema",
    tags: ["editions"],
    summary: "报告的 JSON Schema",
    description: "draft 2020-12，每个字段都有中文说明。",
    parameters: [
      {
        name: "id",
        in: "path",
        required: true,
        description: "格式版本的编号",
        schema: { type: "string" },
        examples: {
          schema: { summary: newest(editions).name, value: newest(editions).id },
          "edition-unknown": { summary: "没有这个版本", value: unknownEdition },
        },
      },
    ],
    responses: {
      200: {
        description: "JSON Schema",
        headers: headerRefs("ETag", "X-Request-Id"),
        content: { "application/schema+json": { schema: plainObject } },
      },
      ...problemResponses(["edition-unknown"], {
        "edition-unknown": {
          summary: "没有这个版本",
          value: tellProblem(problem, findingsReturned),
        },
      }),
    },
  };
}

const ownDescription = {
  operationId: "readDescription",
  tags: ["service"],
  summary: "本说明",
  responses: {
    200: {
      description: "OpenAPI 3.1",
      headers: headerRefs("ETag", "X-Request-Id"),
      content: { "application/json": { schema: plainObject } },
    },
    ...problemResponses([]),
  },
};
