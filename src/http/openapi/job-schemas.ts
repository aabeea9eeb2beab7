import type { JsonSchema } from "../../report/schema/schema.ts";
import { formats } from "../../writers/formats.ts";
import { closed, count, type Schemas, text } from "./schema-parts.ts";

export const jobCounts: Schemas = {
  total: count("报告份数"),
  made: count("已生成（汇总时为通过）的份数"),
  refused: count("退回（汇总时为其余）的份数"),
};

export const time = (description: string): JsonSchema => ({
  type: "string",
  format: "date-time",
  description,
});

const formatSchema: JsonSchema = { enum: formats, description: "格式" };

export const jobSchemas: Schemas = {
  Job: closed(
    {
      id: text("任务编号"),
      state: { enum: ["waiting", "running", "done"], description: "等待、进行、完成" },
      createdAt: time("收到的时间"),
      finishedAt: time("完成的时间"),
      ...jobCounts,
      items: {
        type: "array",
        description: "各份报告的结果；完成后才有",
        items: closed(
          {
            name: text("上传时的名称"),
            files: { type: "array", items: { type: "string" }, description: "ZIP 中的文件" },
            problem: text("没有生成的原因（问题的代码）"),
          },
          { required: ["name", "files"] },
        ),
      },
      announcement: { enum: ["sent", "failed"], description: "通知是否送达" },
      result: text("ZIP 的地址；完成后才有"),
    },
    { required: ["id", "state", "createdAt", "total", "made", "refused"] },
  ),
  JobDone: closed({
    type: { const: "job.done" },
    timestamp: time("完成的时间"),
    data: closed({ id: text("任务编号"), ...jobCounts }),
  }),
  Manifest: closed(
    {
      job: text("任务编号"),
      createdAt: time("收到的时间"),
      ...jobCounts,
      items: {
        type: "array",
        items: closed(
          {
            name: text("上传时的名称"),
            files: {
              type: "array",
              items: closed({
                name: text("ZIP 中的文件名"),
                format: formatSchema,
                mediaType: text("内容类型"),
                size: count("字节数"),
                sha256: text("SHA-256，十六进制"),
              }),
            },
            problem: { $ref: "#/components/schemas/Problem" },
            findings: count("问题的条数"),
            findingsFile: text("ZIP 中列有全部问题的文件（`Finding` 的数组）"),
          },
          { required: ["name", "files", "findings"] },
        ),
      },
    },
    { description: "结果 ZIP 中的 `manifest.json`" },
  ),
};
