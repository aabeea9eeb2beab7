import { type Finding, finding, type Severity } from "../../../messages/finding.ts";
import { paragraphsOf } from "../../text/paragraphs.ts";
import type { Subject } from "../subject.ts";

type Wording = {
  readonly rule: "DOC-RESID" | "DOC-PUNCT" | "DOC-PRIV";
  readonly severity: Severity;
  readonly forms: readonly RegExp[];
};

const han = "\\p{Script=Han}";

/** What should not stand in a text. 此处 and XX are residue only where they hold a place. */
const wordings: readonly Wording[] = [
  {
    rule: "DOC-RESID",
    severity: "error",
    forms: [
      /该部分以表格形式报告/,
      /（(?:单位|机关|部门|填报单位)名称）/,
      /此处(?:应?填|插入|请|略|空)[^，。；]{0,10}/,
      /(?<![\w.@/:*×-])[XＸ×]{2,}(?![\w.@×])年?/,
    ],
  },
  {
    rule: "DOC-PUNCT",
    severity: "info",
    forms: [
      /（[一二三四五六七八九十]+）[、，.．]/,
      /(?:^|[。；])[一二三四五六七八九十]+，(?=[^，。；]{2,20}。)/,
      /[。；：](?:\d{1,2})、(?=\D)/,
      new RegExp(`${han}[,;:?!()](?=${han})`, "u"),
      /(?<![目有])的的/,
    ],
  },
  {
    rule: "DOC-PRIV",
    severity: "warning",
    forms: [
      /(?<![\d-])1[3-9]\d{9}(?!\d)/,
      /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)/,
      /申请人[张王李赵刘陈杨黄吴徐孙朱马胡郭林何高梁郑](?![某*×])\p{Script=Han}{1,2}(?=提出|提交|申请|要求|于|向|不服)/u,
    ],
  },
];

/** Template text left over, sloppy punctuation, personal data: the first of each in a paragraph. */
export function checkWording({ report }: Subject): Finding[] {
  const title = { text: report.title, pointer: "/title" };
  return [title, ...paragraphsOf(report)].flatMap(({ text, pointer }) =>
    wordings.flatMap(({ rule, severity, forms }) => {
      const match = firstMatch(forms, text);
      if (!match) return [];
      const t =
        rule === "DOC-PRIV" ? hide(match[0]) : quoteAround(text, match.index, match[0].length);
      return [finding(rule, severity, { pointer }, { t }, { read: t })];
    }),
  );
}

/** Of the first form that is found, wherever that is. */
function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** Characters quoted at each side. */
const contextLength = 4;

/** What stands at a place of a text, and a few characters around it. */
export function quoteAround(text: string, start: number, length: number): string {
  return text.slice(Math.max(0, start - contextLength), start + length + contextLength);
}

/** Findings are passed on and kept; what is personal is not repeated in them. */
function hide(text: string): string {
  const shown = /^\d/.test(text) ? 3 : 4;
  return text.slice(0, shown) + "*".repeat(text.length - shown);
}
