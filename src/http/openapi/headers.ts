const headers = {
  "X-Request-Id": {
    required: true,
    description: "请求编号：请求中带来的（1–64 个字母、数字、`.`、`-`、`_`），或由服务给出",
    schema: { type: "string" },
  },
  "Content-Language": {
    required: true,
    description: "答复中句子的语言",
    schema: { enum: ["zh-CN", "en"] },
  },
  "Content-Disposition": {
    required: true,
    description:
      "文件名（RFC 6266）：`filename*` 是报告的中文标题，`filename` 是只用 ASCII 的替代名",
    schema: { type: "string" },
  },
  "Content-Length": {
    required: true,
    description: "文件的字节数",
    schema: { type: "integer" },
  },
  ETag: {
    required: true,
    description: "同一份报告、格式和选项，在同一版程序中总是同一个值（强校验）",
    schema: { type: "string" },
  },
  "Nianbao-Findings": {
    required: true,
    description:
      '生成时发现的问题有几处、属哪些规则，如 `error=0, warning=1, info=0, rules=("NUM-FORM";count=1)`（RFC 9651）；逐条见 `POST /v1/checks`',
    schema: { type: "string" },
  },
  Location: {
    required: true,
    description: "任务或文件的地址",
    schema: { type: "string" },
  },
  "Retry-After": { description: "几秒之后再来", schema: { type: "integer" } },
  RateLimit: {
    description: "还可以请求几次（`r`），几秒后补足（`t`）；只在设置了密钥的服务上有",
    schema: { type: "string" },
  },
  "RateLimit-Policy": {
    description: "每个密钥在 `w` 秒中最多请求 `q` 次；只在设置了密钥的服务上有",
    schema: { type: "string" },
  },
  "WWW-Authenticate": {
    required: true,
    description: "`Signature`：须签名",
    schema: { type: "string" },
  },
  "Accept-Signature": {
    description: "签名须包括的部分和参数（RFC 9421，5.1）",
    schema: { type: "string" },
  },
} as const;

export type HeaderName = keyof typeof headers;

export const headerComponents = headers;

/** Headers of a response, by reference. */
export function headerRefs(...names: readonly HeaderName[]) {
  return Object.fromEntries(
    names.map((name) => [name, { $ref: `#/components/headers/${name}` }] as const),
  );
}
