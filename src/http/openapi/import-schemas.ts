import { closed, listOf, type Schemas, text } from "./schema-parts.ts";

export const importSchemas: Schemas = {
  Question: closed(
    {
      id: text("编号，在这份草稿中"),
      code: text("问题的种类；不会改变，供程序比较"),
      pointer: text("草稿中的位置（JSON Pointer，RFC 6901）"),
      parameters: {
        type: "object",
        additionalProperties: { type: ["string", "number"] },
        description: "句子中的数和词",
      },
      alternatives: {
        type: "array",
        items: { type: "string" },
        description: "可能的回答；草稿中已有时，第一个就是它",
      },
      where: text("在文件中的位置，如“第3页第2个表格第5行第2格”"),
      sentence: text("问题"),
    },
    { description: "只有人能回答的问题" },
  ),
  ImportResult: closed({
    report: { type: "object", description: "报告 JSON 的草稿；没有把握的数不在其中，或照文件所写" },
    findings: listOf("Finding", "草稿中的问题"),
    questions: listOf("Question", "要回答的问题"),
    origins: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "各处（JSON Pointer）在文件中的位置",
    },
  }),
};
