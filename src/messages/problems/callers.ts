import type { ProblemTexts } from "./problem-texts.ts";

/** Who calls without leave, or too often. */
export const callers = {
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
} as const satisfies Record<string, ProblemTexts>;
