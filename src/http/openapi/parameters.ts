import { type Format, formats } from "../../writers/formats.ts";
import { languages } from "../answer/language.ts";
import type { documentParameters } from "../upload/read-query.ts";
import type { Examples } from "./examples.ts";

type DocumentParameter = (typeof documentParameters)[number];

const list = { type: "array", items: { type: "string" } };

/** Those that their names do not tell. */
const formatWords: Readonly<Record<Format, string>> = {
  docx: "",
  pdf: "",
  ofd: "",
  html: "完整的网页",
  "html-fragment": "可以贴进门户网页的片段",
};

const explained = formats
  .filter((format) => formatWords[format] !== "")
  .map((format) => `\`${format}\` 是${formatWords[format]}`)
  .join("，");

const descriptions: Readonly<Record<DocumentParameter, object>> = {
  format: {
    description: `格式；不填时按 \`Accept\`，再没有就是 \`docx\`。${explained}`,
    schema: { enum: formats },
  },
  blanks: {
    description: "没有填的格：`error` 算错误，`zero` 作 0 并警告",
    schema: { enum: ["error", "zero"], default: "error" },
  },
  totals: {
    description: "总计：`compute` 只算出没有填的，`correct` 把填错的也改正，都会列出",
    schema: { enum: ["compute", "correct"], default: "compute" },
  },
  force: { description: "有错误也生成（缺字除外）", schema: { type: "boolean", default: false } },
  attach: {
    description: "把报告 JSON 放进 PDF（PDF/A-3a）和 OFD",
    schema: { type: "boolean", default: false },
  },
  archive: {
    description:
      "OFD 写作归档用的 OFD-A（GB/T 42133-2022，未经第三方核验）；报告 JSON 放进去时名为 `report.txt`",
    schema: { type: "boolean", default: false },
  },
  charts: {
    description: "在文末另附申请情况图表；给了上一年度的报告，就两年并列",
    schema: { type: "boolean", default: false },
  },
  without: { description: "不用的规则，以逗号相隔", style: "form", explode: false, schema: list },
  also: { description: "另外要用的规则，以逗号相隔", style: "form", explode: false, schema: list },
  lang: {
    description: "句子的语言；不填时按 `Accept-Language`，再没有就是中文",
    schema: { enum: languages, default: "zh-CN" },
  },
};

/** The components, under the names of the parameters. */
export const parameterComponents = {
  ...Object.fromEntries(
    Object.entries(descriptions).map(([name, about]) => [name, { name, in: "query", ...about }]),
  ),
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description:
      "1–255 个可见的 ASCII 字符。结果不明时带同一个值重发，不会做两次；服务没有存储时不起作用",
    schema: { type: "string", minLength: 1, maxLength: 255 },
  },
};

export const idempotencyKeyRef = { $ref: "#/components/parameters/Idempotency-Key" };

/** What a document or a check is asked for, by reference. */
export function documentParameterRefs(...left: readonly DocumentParameter[]) {
  const names = Object.keys(descriptions) as DocumentParameter[];
  return parameterRefs(...names.filter((name) => !left.includes(name)));
}

export function parameterRefs(...names: readonly DocumentParameter[]) {
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** The format with an example for each of the request's. */
export function formatParameter(examples: Examples) {
  return { name: "format", in: "query", ...descriptions.format, examples };
}
