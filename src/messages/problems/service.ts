import type { ProblemTexts } from "./problem-texts.ts";

/** What the service cannot do now, or does not have. */
export const service = {
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
} as const satisfies Record<string, ProblemTexts>;
