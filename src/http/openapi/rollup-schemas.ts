import { jobCounts, time } from "./job-schemas.ts";
import { closed, count, type Schemas, text } from "./schema-parts.ts";

const file = closed({
  name: text("ZIP 中的文件名"),
  mediaType: text("内容类型"),
  size: count("字节数"),
  sha256: text("SHA-256，十六进制"),
});

const whole = closed(
  {
    agency: text("汇总机关"),
    year: { type: "integer", description: "年度" },
    edition: text("格式版本"),
    units: count("计入的单位"),
    files: { type: "array", items: file, description: "汇总的报告、来源和文件" },
    findings: count("问题的条数"),
    findingsFile: text("ZIP 中列有这些问题的文件（`Finding` 的数组）"),
  },
  { required: ["agency", "year", "edition", "units", "files", "findings"] },
);

const unit = closed(
  {
    name: text("上传时的名称"),
    unit: text("单位；读不出时为文件名"),
    state: {
      enum: ["passed", "asked", "returned", "superseded", "unread"],
      description:
        "通过、待核（有读不准的地方）、退回、未读（有同名的 JSON）、未读（不是报告，或没有做成）",
    },
    letter: text("ZIP 中的退回修改通知"),
    findings: count("问题的条数"),
    findingsFile: text("ZIP 中列有全部问题的文件（`Finding` 的数组）"),
    questions: count("读不准的地方"),
    questionsFile: text("ZIP 中列有它们的文件（`Question` 的数组）"),
  },
  { required: ["name", "unit", "state", "findings", "questions"] },
);

export const rollupSchemas: Schemas = {
  RollupManifest: closed(
    {
      job: text("任务编号"),
      createdAt: time("收到的时间"),
      ...jobCounts,
      whole: { ...whole, description: "汇总；有未通过的就没有" },
      problem: { $ref: "#/components/schemas/Problem" },
      items: { type: "array", items: unit },
    },
    {
      required: ["job", "createdAt", "total", "made", "refused", "items"],
      description: "汇总的结果 ZIP 中的 `manifest.json`",
    },
  ),
};
