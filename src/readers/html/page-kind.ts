import type { SourceDocument } from "../source.ts";
import { attribute, descendants, type Element, type Node } from "./elements.ts";

/** What a site gives in place of a file. */
export type PageKind = NonNullable<SourceDocument["instead"]>;

const login =
  /登\s*[录陆入]|统一(?:身份)?认证|身份验证|安全验证|人机验证|验证码|\b(?:log|sign)\s*-?in\b|captcha/i;

const failure =
  /\b(?:40[0-9]|50[0-9])\b|出错|错误|不存在|已失效|找不到|未找到|无法(?:访问|显示|打开)|拒绝访问|(?:没有|无)权限|not found|forbidden|denied|unavailable|bad gateway|\berror\b/i;

/** Only of a page that is no report: menus of portals offer to log in, too. */
export function pageKind(nodes: readonly Node[]): PageKind | undefined {
  const roots = nodes.filter((node): node is Element => "tagName" in node);
  const all = (names: readonly string[]) => roots.flatMap((root) => descendants(root, names));
  const asksPassword = all(["input"]).some((one) =>
    /^password$/i.test(attribute(one, "type") ?? ""),
  );
  const heads = all(["title", "h1", "h2"]).map(wordsOf).join("\n");
  if (asksPassword || login.test(heads)) return "FILE-LOGIN";
  return failure.test(heads) ? "FILE-ERROR-PAGE" : undefined;
}

const longestHead = 200;

function wordsOf({ childNodes }: Element): string {
  const words = childNodes.map((node) => ("value" in node ? node.value : ""));
  return words.join("").slice(0, longestHead);
}
