import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { Language } from "../../messages/sentences.ts";

export const languages = ["zh-CN", "en"] as const satisfies readonly Language[];

/** The language of the answer's sentences: `?lang=`, else `Accept-Language`, else Chinese. */
export function languageOf(context: Context): Language {
  const asked = languages.find((one) => one === context.req.query("lang"));
  return asked ?? (isEnglishLiked(context) ? "en" : "zh-CN");
}

function isEnglishLiked(context: Context): boolean {
  const preferred = accepts(context, {
    header: "Accept-Language",
    supports: ["zh", "en"],
    default: "zh",
    match: (wishes, { default: none }) =>
      wishes
        .filter(({ q }) => q > 0)
        .map(({ type }) => type.split("-")[0]?.toLowerCase() ?? "")
        .find((language) => ["zh", "en"].includes(language)) ?? none,
  });
  return preferred === "en";
}
