import { problemCodes } from "../../messages/problems/problems.ts";
import type { JsonSchema } from "../../report/schema/schema.ts";
import { problemType } from "../answer/answer-problem.ts";
import { problemLine } from "./problem-responses.ts";
import { closed, count, listOf, type Schemas, text } from "./schema-parts.ts";

const figure = (description: string): JsonSchema => ({ type: ["string", "number"], description });

const cell = closed(
  {
    table: text("表"),
    row: text("行"),
    column: text("列"),
    labels: closed(
      { table: text("表"), row: text("行"), column: text("列") },
      { description: "表中所印的名称" },
    ),
  },
  { description: "所在的单元格" },
);

const severity: JsonSchema = {
  enum: ["error", "warning", "info"],
  description: "`error` 不能印发；`warning` 很可能有误，或须说明；`info` 提示",
};

const readings: Schemas = {
  read: figure("报告中所填"),
  expected: figure("应为"),
  difference: { type: "number", description: "所填减应为" },
};

export const findingSchemas: Schemas = {
  Finding: closed(
    {
      rule: text("规则的编号；不会改变，供程序比较"),
      severity,
      place: closed(
        { pointer: text("报告 JSON 中的位置（JSON Pointer，RFC 6901）"), cell },
        { required: ["pointer"] },
      ),
      ...readings,
      compared: {
        type: "array",
        items: { type: "string" },
        description: "所比较的单元格；上年报告中的在 `previous#` 之后",
      },
      basis: text("规则的出处"),
      parameters: {
        type: "object",
        additionalProperties: { type: ["string", "number"] },
        description: "句子中的数和词",
      },
      sentence: text("说明"),
    },
    { required: ["rule", "severity", "place", "parameters", "sentence"] },
  ),
  Suggestion: closed(
    {
      kind: text("笔误的种类，如 `digit`（错一位数字）、`swap`（互换）、`total`（总计未更新）"),
      changes: {
        type: "array",
        items: closed({
          place: closed({ pointer: text("位置"), cell }, { required: ["pointer"] }),
          from: { type: "number", description: "所填" },
          to: { type: "number", description: "改为" },
        }),
      },
      mends: { type: "array", items: { type: "string" }, description: "随之成立的规则" },
      left: count("该表中仍不成立的勾稽"),
      sentence: text("说明"),
    },
    { description: "可能的改法；只作提示，从不改动报告" },
  ),
  CheckResult: closed(
    {
      edition: text("所用的格式版本；认不出时没有"),
      findings: listOf("Finding", "全部问题"),
      suggestions: listOf("Suggestion", "可能的改法，最可能的在前"),
    },
    { required: ["findings", "suggestions"] },
  ),
};

const codeTable = problemCodes.map((code) => `| \`${code}\` | ${problemLine(code)} |`);

export const problemSchemas: Schemas = {
  Problem: {
    type: "object",
    description: [
      "问题（RFC 9457）。程序请比较 `type`，不要比较句子。",
      ["| 代码 | 说明 |", "| --- | --- |", ...codeTable].join("\n"),
    ].join("\n\n"),
    properties: {
      type: { enum: problemCodes.map(problemType), description: "`urn:nianbao:problem:` 和代码" },
      title: text("题目"),
      status: { type: "integer", description: "HTTP 状态码" },
      detail: text("说明"),
      instance: text("`urn:nianbao:request:` 和请求编号，与 `X-Request-Id` 相同"),
      errors: listOf("ProblemError", "逐条的问题，错误在前；过多时只列前面的"),
      total: count("问题的总数"),
    },
    required: ["type", "title", "status", "detail", "instance"],
  },
  ProblemError: closed(
    {
      pointer: text("报告 JSON 中的位置（JSON Pointer，RFC 6901）"),
      rule: text("规则的编号，或问题的代码"),
      severity,
      detail: text("说明"),
      ...readings,
      cell,
    },
    { required: ["pointer", "rule"] },
  ),
};

export const editionSchemas: Schemas = {
  Editions: closed({
    editions: {
      type: "array",
      items: closed({
        id: text("编号"),
        name: text("名称"),
        document: text("规定格式的文件"),
        years: closed(
          {
            from: { type: "integer", description: "起" },
            to: { type: "integer", description: "止；没有时为现行" },
          },
          { required: ["from"], description: "适用的报告年度" },
        ),
      }),
    },
  }),
};
