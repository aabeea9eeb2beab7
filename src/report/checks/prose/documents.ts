import type { Finding } from "../../../messages/finding.ts";
import type { Figures } from "../figures.ts";
import { mismatch } from "./mismatch.ts";
import type { QuotedNumber } from "./quoted-numbers.ts";

/** What the text may count, the last named being meant; only the first two stand in the table. */
const nouns =
  /规章(?!制度)|规范性文件|制度|公文|文件|解读|信息|方案|意见|材料|目录|指南|申请|预案/g;
const rows: ReadonlyMap<string, string> = new Map([
  ["规章", "rules"],
  ["规范性文件", "normativeDocuments"],
]);
/** What was done with them, and the columns that count it in one edition or another. */
const columns: readonly (readonly [RegExp, readonly string[]])[] = [
  [/制发|制定|印发|出台|新制作/, ["issued", "made"]],
  [/废止|宣布失效/, ["repealed"]],
  [/现行有效/, ["inForce"]],
  [/新公开|主动公开/, ["published"]],
  [/对外公开总/, ["publishedInAll"]],
];
const otherDeeds =
  /清理|备案|审[查核]|评估|梳理|汇总|起草|修[订改]|拟|计划|解读|转发|刊登|提请|报请|送审|部门|省|国务院|等/;
/** 清理并集中发布, 清理废止: what was looked through first, before what was then done with it. */
const lookedThrough =
  /^.*(?:清理|审[查核]|评估|梳理|汇总)(?:[^，]{0,6}?(?:并|后|基础上)|(?=废止|宣布失效))/;

/** Numbers of 规章 and 规范性文件 that the text quotes otherwise than the table. */
export function checkDocuments(numbers: readonly QuotedNumber[], figures: Figures): Finding[] {
  return numbers.flatMap((number) => {
    const figure = figures.get(`${rowOf(number)}.${columnOf(number, figures)}`);
    if (!figure) return [];
    const { path, labels } = figure.field;
    const row = `${labels.row}${labels.column}`;
    return mismatch("TX-DOC", number, { figures, sums: [{ plus: [path] }] }, { row });
  });
}

/** 新制定5件，修改4件: a part of what was issued. */
const thenRevised = /^[^\d]{0,8}修[订改正]/;

function rowOf({ before, after, context, unit, behind }: QuotedNumber): string | undefined {
  if (thenRevised.test(behind)) return undefined;
  const phrase = `${before}#${after}`;
  if (unit !== "件" || otherDeeds.test(phrase.replace(lookedThrough, ""))) return undefined;
  const own = phrase.match(nouns) ?? [];
  if (new Set(own).size > 1) return undefined;
  const noun = own[0] ?? context.said.match(nouns)?.at(-1);
  return rows.get(noun ?? "");
}

function columnOf({ before, after }: QuotedNumber, figures: Figures): string | undefined {
  const named = columns.filter(([says]) => says.test(`${before}#${after}`));
  const [column, another] = named.flatMap(([, names]) =>
    names.filter((name) => figures.has(`rules.${name}`)),
  );
  return another ? undefined : column;
}
