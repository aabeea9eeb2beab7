import type { ProblemTexts } from "./problem-texts.ts";

/** Jobs: batches, roll-ups, and the ZIP files that they come in. */
export const batches = {
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
    en: [
      "Too many reports",
      "A batch takes up to {limit} {limit|report|reports}; there were {count}.",
    ],
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
      "{count} {count|file|files} did not pass, or there is nothing to add up. Correct {count|it|them}, or leave {count|it|them} out with without-failing.",
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
    en: ["ZIP too large", "The ZIP holds more than {limit} {limit|byte|bytes}."],
  },
} as const satisfies Record<string, ProblemTexts>;
