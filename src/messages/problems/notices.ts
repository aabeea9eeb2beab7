import type { ProblemTexts } from "./problem-texts.ts";

/** What is told to others, and what an object store tells. */
export const notices = {
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
} as const satisfies Record<string, ProblemTexts>;
