import { type Blanks, fillBlanks } from "../blanks.ts";
import { ownMember } from "../own-member.ts";
import type { Language } from "../sentences.ts";
import { batches } from "./batches.ts";
import { callers } from "./callers.ts";
import { content } from "./content.ts";
import { notices } from "./notices.ts";
import { platform } from "./platform.ts";
import { service } from "./service.ts";

/**
 * What the HTTP interface may answer instead of a result: status, title and detail.
 *
 * A code never changes: programs compare it. `{blanks}` are filled with what was read and expected.
 */
const problems = { ...content, ...callers, ...service, ...batches, ...notices, ...platform };

export type ProblemCode = keyof typeof problems;

/** The blanks of a problem's detail, as a type: a missing one does not compile. */
export type ProblemBlanks<Code extends ProblemCode> = Readonly<
  Record<Blanks<(typeof problems)[Code]["zh-CN"][1]>, string | number>
>;

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
  const say = (filling: string) => ownMember<Reason>(reasons, filling)?.[language] ?? filling;
  return { title, detail: fillBlanks(detail, blanks, say) };
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
