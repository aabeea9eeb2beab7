import type { ProblemTexts } from "./problem-texts.ts";

/** Where the program runs, and its own defects. */
export const platform = {
  "answer-too-large": {
    status: 413,
    "zh-CN": [
      "文件过大，不能直接返回",
      "生成的文件有 {size} 字节，超过平台 {limit} 字节的上限。请用 /v1/batches。",
    ],
    en: [
      "Answer too large",
      "The file has {size} {size|byte|bytes}, the platform takes {limit}; use /v1/batches.",
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
