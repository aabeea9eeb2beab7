import type { ProblemTexts } from "./problem-texts.ts";

/** What is wrong with what was sent: its body, its parts, its parameters. */
export const content = {
  "report-errors": {
    status: 422,
    "zh-CN": ["报告有错误", "报告有 {count} 处错误，没有生成文件；逐条见 errors。"],
    en: [
      "The report has errors",
      "The report has {count} {count|error|errors}, listed in errors; nothing was made.",
    ],
  },
  "body-missing": {
    status: 400,
    "zh-CN": [
      "没有报告",
      "请求中没有报告。请把报告 JSON 作为请求正文，或用 multipart 的 file 字段上传。",
    ],
    en: ["No report", "Send the report's JSON as the body, or as the multipart field “file”."],
  },
  "file-missing": {
    status: 400,
    "zh-CN": [
      "没有文件",
      "请求中没有文件。请把文件作为请求正文，或用 multipart 的 file 字段上传。",
    ],
    en: ["No file", "Send the file as the body, or as the multipart field “file”."],
  },
  "file-refused": {
    status: 422,
    "zh-CN": ["文件没有导入", "{reason}"],
    en: ["File not imported", "{reason}"],
  },
  "file-kind": {
    status: 415,
    "zh-CN": ["不是能导入的文件", "{reason}"],
    en: ["Not a file to import", "{reason}"],
  },
  "multipart-broken": {
    status: 400,
    "zh-CN": ["上传内容读不出", "multipart 上传内容不完整，或缺少 boundary。"],
    en: ["The upload cannot be read", "The multipart body is incomplete or has no boundary."],
  },
  "multipart-part": {
    status: 400,
    "zh-CN": [
      "上传字段有误",
      "multipart 字段“{name}”不认识，或出现多次。可用：{expected}，各一个。",
    ],
    en: [
      "Wrong form field",
      "Form field “{name}” is unknown or there twice; use {expected}, once.",
    ],
  },
  "body-broken": {
    status: 400,
    "zh-CN": ["内容不完整", "请求正文没有传完。"],
    en: ["Body incomplete", "The body ended before it was complete."],
  },
  "body-too-large": {
    status: 413,
    "zh-CN": ["内容过大", "上传内容超过 {limit} 字节的上限。"],
    en: ["Too large", "The body is larger than the limit of {limit} {limit|byte|bytes}."],
  },
  "too-deep": {
    status: 422,
    "zh-CN": ["嵌套过深", "JSON 在 {pointer} 处嵌套超过 {limit} 层。"],
    en: ["Too deep", "The JSON is nested deeper than {limit} {limit|level|levels} at {pointer}."],
  },
  "too-many-values": {
    status: 422,
    "zh-CN": ["数据过多", "JSON 中的数据超过 {limit} 项。"],
    en: ["Too many values", "The JSON holds more than {limit} {limit|value|values}."],
  },
  "too-many-keys": {
    status: 422,
    "zh-CN": ["字段过多", "{pointer} 处的字段超过 {limit} 个。"],
    en: ["Too many fields", "The object at {pointer} has more than {limit} {limit|field|fields}."],
  },
  "text-too-long": {
    status: 422,
    "zh-CN": ["文字过长", "{pointer} 处的文字超过 {limit} 字。请分成几段。"],
    en: [
      "Text too long",
      "The text at {pointer} is longer than {limit} {limit|character|characters}; split it.",
    ],
  },
  "media-type": {
    status: 415,
    "zh-CN": ["不支持的内容类型", "不支持“{given}”。可用：{expected}。"],
    en: ["Unsupported media type", "“{given}” is not supported; use {expected}."],
  },
  "not-acceptable": {
    status: 406,
    "zh-CN": ["没有所要的格式", "Accept 为“{given}”。可用：{expected}。"],
    en: ["Not acceptable", "Accept is “{given}”; there is {expected}."],
  },
  "query-unknown": {
    status: 400,
    "zh-CN": ["参数有误", "不认识参数“{name}”。可用：{expected}。"],
    en: ["Unknown parameter", "“{name}” is not a parameter; there is {expected}."],
  },
  "query-value": {
    status: 400,
    "zh-CN": ["参数有误", "参数 {name} 不能是“{given}”。可用：{expected}。"],
    en: ["Wrong parameter", "{name} cannot be “{given}”; use {expected}."],
  },
} as const satisfies Record<string, ProblemTexts>;
