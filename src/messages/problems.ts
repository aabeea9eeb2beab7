import { ownMember } from "./own-member.ts";
import type { Language } from "./sentences.ts";

/**
 * What the HTTP interface may answer instead of a result: status, title and detail.
 *
 * A code never changes: programs compare it. `{blanks}` are filled with what was read and expected.
 */
const problems = {
  "report-errors": {
    status: 422,
    "zh-CN": ["报告有错误", "报告有 {count} 处错误，没有生成文件；逐条见 errors。"],
    en: [
      "The report has errors",
      "The report has {count} errors, listed in errors; nothing was made.",
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
    en: ["Too large", "The body is larger than the limit of {limit} bytes."],
  },
  "too-deep": {
    status: 422,
    "zh-CN": ["嵌套过深", "JSON 在 {pointer} 处嵌套超过 {limit} 层。"],
    en: ["Too deep", "The JSON is nested deeper than {limit} levels at {pointer}."],
  },
  "too-many-values": {
    status: 422,
    "zh-CN": ["数据过多", "JSON 中的数据超过 {limit} 项。"],
    en: ["Too many values", "The JSON holds more than {limit} values."],
  },
  "too-many-keys": {
    status: 422,
    "zh-CN": ["字段过多", "{pointer} 处的字段超过 {limit} 个。"],
    en: ["Too many fields", "The object at {pointer} has more than {limit} fields."],
  },
  "text-too-long": {
    status: 422,
    "zh-CN": ["文字过长", "{pointer} 处的文字超过 {limit} 字。请分成几段。"],
    en: ["Text too long", "The text at {pointer} is longer than {limit} characters; split it."],
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
  "signature-missing": {
    status: 401,
    "zh-CN": ["没有签名", "请求须以密钥签名（RFC 9421）：缺少 {missing}。"],
    en: ["Not signed", "Requests are signed (RFC 9421); {missing} is missing."],
  },
  "signature-wrong": {
    status: 401,
    "zh-CN": [
      "签名不符",
      "没有这个密钥，或签名与请求不符。请核对密钥编号和秘密，以及所签的方法、路径、参数和正文摘要。",
    ],
    en: [
      "Wrong signature",
      "No such key, or the signature does not match: check key id, secret, method, path, query, digest.",
    ],
  },
  "signature-expired": {
    status: 401,
    "zh-CN": ["签名时间不符", "签名时间 {created} 与服务器时间 {now} 相差超过 {seconds} 秒。"],
    en: [
      "Signature too old",
      "Signed at {created}, it is {now} here: more than {seconds} s apart.",
    ],
  },
  "nonce-replayed": {
    status: 401,
    "zh-CN": ["请求重复", "这个 nonce 已经用过。每个请求须用新的 nonce。"],
    en: ["Replayed", "This nonce was used before; every request needs a new one."],
  },
  "digest-wrong": {
    status: 400,
    "zh-CN": ["正文摘要不符", "正文与 Content-Digest 不符：可能在途中被改动。"],
    en: ["Wrong digest", "The body does not match Content-Digest."],
  },
  "rate-limited": {
    status: 429,
    "zh-CN": ["请求过多", "每分钟最多 {limit} 次。请在 {seconds} 秒后再试。"],
    en: ["Too many requests", "At most {limit} a minute; try again in {seconds} s."],
  },
  busy: {
    status: 429,
    "zh-CN": ["正忙", "正在处理的请求已满。请在 {seconds} 秒后再试。"],
    en: ["Busy", "All places are taken; try again in {seconds} s."],
  },
  timeout: {
    status: 503,
    "zh-CN": ["超时", "没有在 {seconds} 秒内完成，已停止。"],
    en: ["Timed out", "Not done within {seconds} s, and stopped."],
  },
  "too-complex": {
    status: 422,
    "zh-CN": ["报告过于复杂", "处理这份报告所需的内存超过上限，已停止。"],
    en: ["Too complex", "The report takes more memory than there is; it was stopped."],
  },
  "not-found": {
    status: 404,
    "zh-CN": ["没有这个地址", "没有“{path}”。接口见 /v1/openapi.json。"],
    en: ["Not found", "There is no “{path}”; see /v1/openapi.json."],
  },
  "address-wrong": {
    status: 400,
    "zh-CN": ["地址有误", "请求的地址或 Host 首部不合规范。"],
    en: ["Wrong address", "The request's address or its Host header is malformed."],
  },
  "method-not-allowed": {
    status: 405,
    "zh-CN": ["方法不对", "“{path}”只接受 {expected}。"],
    en: ["Method not allowed", "“{path}” takes {expected}."],
  },
  "edition-unknown": {
    status: 404,
    "zh-CN": ["没有这个格式版本", "没有格式版本“{given}”。可用：{expected}。"],
    en: ["Unknown edition", "There is no edition “{given}”; there is {expected}."],
  },
  "idempotency-key": {
    status: 400,
    "zh-CN": ["Idempotency-Key 有误", "Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。"],
    en: ["Wrong Idempotency-Key", "An Idempotency-Key has 1 to 255 visible ASCII characters."],
  },
  "idempotency-reused": {
    status: 422,
    "zh-CN": ["Idempotency-Key 已用于别的请求", "这个 Idempotency-Key 已用于内容不同的请求。"],
    en: ["Idempotency-Key reused", "This Idempotency-Key belongs to a request with another body."],
  },
  "idempotency-running": {
    status: 409,
    "zh-CN": ["同一请求正在处理", "用这个 Idempotency-Key 的请求正在处理，请稍后再试。"],
    en: ["Still running", "The request with this Idempotency-Key is still running."],
  },
  "job-unknown": {
    status: 404,
    "zh-CN": ["没有这项任务", "没有编号为“{id}”的任务。"],
    en: ["Unknown job", "There is no job “{id}”."],
  },
  "job-unfinished": {
    status: 409,
    "zh-CN": ["任务尚未完成", "任务“{id}”尚未完成。"],
    en: ["Job not done", "The job “{id}” is not done yet."],
  },
  "no-store": {
    status: 501,
    "zh-CN": ["没有存储", "本服务没有设置存储，不能成批处理。请用 --store 启动。"],
    en: ["No store", "This server has no store, so it takes no batches; start it with --store."],
  },
  "batch-empty": {
    status: 422,
    "zh-CN": ["没有报告", "批量请求中没有报告。"],
    en: ["Empty batch", "The batch holds no report."],
  },
  "batch-too-many": {
    status: 422,
    "zh-CN": ["报告过多", "一次最多 {limit} 份报告，收到 {count} 份。"],
    en: ["Too many reports", "A batch takes up to {limit} reports; there were {count}."],
  },
  "batch-part": {
    status: 400,
    "zh-CN": ["批量请求有误", "不认识批量请求中的“{name}”。可用：{expected}。"],
    en: ["Unknown part of a batch", "A batch has no “{name}”; there is {expected}."],
  },
  "report-asked": {
    status: 422,
    "zh-CN": ["有读不准的地方", "这份文件有读不准的地方，须由人答复，没有计入汇总。"],
    en: [
      "Doubts to be answered",
      "The file was read with doubts; it is not added up before they are answered.",
    ],
  },
  "rollup-stopped": {
    status: 422,
    "zh-CN": [
      "没有汇总",
      "有 {count} 份文件未通过，或没有可以汇总的报告。改正后再试，或用 without-failing 不计未通过的。",
    ],
    en: [
      "Nothing added up",
      "{count} files did not pass, or there is nothing to add up. Correct them, or leave them out with without-failing.",
    ],
  },
  "item-failed": {
    status: 500,
    "zh-CN": ["这份报告未能生成", "程序在处理这份报告时出错，已记录。其余报告不受影响。"],
    en: ["This report failed", "Our fault, and logged; the other reports are not affected."],
  },
  "object-gone": {
    status: 404,
    "zh-CN": [
      "原件已不在",
      "轮到处理时，这份原件已被删除，或本程序无权读取。请重新上传，或请管理员核对权限。",
    ],
    en: [
      "The object is gone",
      "When its turn came, the object had been deleted, or could not be seen. Upload it again, or have the permissions checked.",
    ],
  },
  "zip-broken": {
    status: 422,
    "zh-CN": ["压缩包不能读", "压缩包已损坏，或不是 ZIP 格式。请重新压缩后再试。"],
    en: ["ZIP unreadable", "The ZIP is damaged, or is none; please pack it again."],
  },
  "zip-damaged": {
    status: 422,
    "zh-CN": [
      "压缩包中有文件已损坏",
      "压缩包中的{names}解开后与原来的不同（大小或 CRC-32 校验和不符），整个压缩包没有处理。请重新压缩、重新上传。",
    ],
    en: [
      "Damaged file in the ZIP",
      "{names} in the ZIP unpacks to something else than was packed (size or CRC-32), so nothing in it was used; please pack and send it again.",
    ],
  },
  "zip-encrypted": {
    status: 422,
    "zh-CN": ["压缩包已加密", "压缩包中的“{name}”有密码。请去掉密码后再压缩。"],
    en: ["ZIP encrypted", "“{name}” in the ZIP has a password; pack it without."],
  },
  "zip-nested": {
    status: 422,
    "zh-CN": ["压缩包中还有压缩包", "“{name}”也是压缩包。请先解开，把报告放在同一个 ZIP 中。"],
    en: ["ZIP within a ZIP", "“{name}” is packed itself; put the reports into one ZIP."],
  },
  "zip-too-large": {
    status: 422,
    "zh-CN": ["压缩包过大", "压缩包解开后超过 {limit} 字节的上限。"],
    en: ["ZIP too large", "The ZIP holds more than {limit} bytes."],
  },
  "webhook-refused": {
    status: 422,
    "zh-CN": ["通知地址不可用", "通知地址“{url}”不可用：{reason}。"],
    en: ["Webhook refused", "“{url}” cannot be notified: {reason}."],
  },
  "webhook-off": {
    status: 422,
    "zh-CN": ["不能通知", "本服务没有设置通知，请去掉 webhook，改为查询任务。"],
    en: ["No webhooks", "This server notifies nobody; leave out webhook and ask for the job."],
  },
  "token-wrong": {
    status: 401,
    "zh-CN": ["令牌不符", "通知没有带令牌，或令牌与 NIANBAO_EVENTS_TOKEN 不同。"],
    en: ["Wrong token", "The notice has no token, or another one than NIANBAO_EVENTS_TOKEN."],
  },
  "event-unknown": {
    status: 422,
    "zh-CN": ["通知读不出", "这不是对象存储的通知（认得 S3、MinIO、Ceph、OSS、COS、OBS）。"],
    en: ["Unknown notice", "This is no notice of an object by S3, MinIO, Ceph, OSS, COS or OBS."],
  },
  "answer-too-large": {
    status: 413,
    "zh-CN": [
      "文件过大，不能直接返回",
      "生成的文件有 {size} 字节，超过平台 {limit} 字节的上限。请用 /v1/batches。",
    ],
    en: [
      "Answer too large",
      "The file has {size} bytes, the platform takes {limit}; use /v1/batches.",
    ],
  },
  unavailable: {
    status: 503,
    "zh-CN": ["暂时不可用", "存储暂时不可用，请稍后再试。"],
    en: ["Unavailable", "The store is not available now; try again later."],
  },
  "store-denied": {
    status: 503,
    "zh-CN": ["存储不能读写", "存储没有读写权限，或只能读。请告诉管理员；恢复以后即可照常使用。"],
    en: [
      "Store denied",
      "The store may not be read or written. Please tell the operator; all goes on once it may.",
    ],
  },
  "store-full": {
    status: 503,
    "zh-CN": ["存储已满", "存储已满，或配额已用完。请告诉管理员；腾出空间以后即可照常使用。"],
    en: [
      "Store full",
      "The store is full, or its quota is used up. Please tell the operator; all goes on once there is room.",
    ],
  },
  internal: {
    status: 500,
    "zh-CN": ["服务器出错", "程序出错。请把请求编号 {requestId} 告诉管理员。"],
    en: ["Internal error", "Our fault. Please tell the operator the request id {requestId}."],
  },
} as const satisfies Record<string, ProblemTexts>;

type ProblemTexts = {
  readonly status: number;
  readonly "zh-CN": readonly [title: string, detail: string];
  readonly en: readonly [title: string, detail: string];
};

export type ProblemCode = keyof typeof problems;

/** The blanks of a problem's detail, as a type: a missing one does not compile. */
export type ProblemBlanks<Code extends ProblemCode> = Readonly<
  Record<Blanks<(typeof problems)[Code]["zh-CN"][1]>, string | number>
>;

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

export const problemCodes = Object.keys(problems) as readonly ProblemCode[];

export function problemStatus(code: ProblemCode): number {
  return problems[code].status;
}

/** A problem's title and detail in a language. */
export function problemTexts<Code extends ProblemCode>(
  code: Code,
  blanks: ProblemBlanks<Code>,
  language: Language = "zh-CN",
): { readonly title: string; readonly detail: string } {
  const [title, detail] = problems[code][language];
  const filling: Readonly<Record<string, string | number>> = blanks;
  return {
    title,
    detail: detail.replaceAll(/\{(\w+)\}/g, (blank, name: string) => {
      const text = String(ownMember(filling, name) ?? blank);
      return ownMember<Reason>(reasons, text)?.[language] ?? text;
    }),
  };
}

type Reason = Readonly<Record<Language, string>>;

/** Why an address is not told of results: fillings of `webhook-refused`. */
const reasons = {
  "@webhookForm": { "zh-CN": "不是网址", en: "it is no address" },
  "@webhookScheme": { "zh-CN": "须为 https", en: "it must be https" },
  "@webhookLogin": { "zh-CN": "不得含有用户名或密码", en: "it must hold no user name or password" },
  "@webhookHost": {
    "zh-CN": "主机和端口不在密钥的 webhookHosts 之中",
    en: "host and port are not among the key's webhookHosts",
  },
  "@webhookRange": {
    "zh-CN": "指向内部网络或保留的 IP 地址",
    en: "it leads to an internal or reserved IP address",
  },
  "@webhookSecret": { "zh-CN": "密钥没有设置 webhookSecret", en: "the key has no webhookSecret" },
} as const satisfies Record<string, Reason>;

export type WebhookReason = keyof typeof reasons;
