import { ownMember } from "./own-member.ts";
import type { Language } from "./sentences.ts";

const texts = {
  "zh-CN": {
    resultName: "年报批量结果-{date}.zip",
    overviewName: "结果.txt",
    counted: "共 {total} 份报告：已生成 {made} 份，未生成 {refused} 份。",
    refusedHeading: "未生成",
    madeHeading: "已生成",
    errors: "报告有 {count} 处错误：",
    findings: "检查结果 {count} 条，见 {file}",
    more: "另有 {count} 条，见 {file}",
  },
  en: {
    resultName: "annual-reports-{date}.zip",
    overviewName: "results.txt",
    counted: "{total} reports: {made} made, {refused} not made.",
    refusedHeading: "Not made",
    madeHeading: "Made",
    errors: "The report has {count} errors:",
    findings: "{count} findings, see {file}",
    more: "{count} more, see {file}",
  },
} as const;

type TextName = keyof (typeof texts)["zh-CN"];

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/** The blanks of a text, as a type: a missing one does not compile. */
type BatchBlanks<Name extends TextName> = Readonly<
  Record<Blanks<(typeof texts)["zh-CN"][Name]>, string | number>
>;

/** A text of a batch's result with its blanks filled in. */
export function batchText<Name extends TextName>(
  name: Name,
  blanks: BatchBlanks<Name>,
  language: Language,
): string {
  const filling: Readonly<Record<string, string | number>> = blanks;
  return texts[language][name].replaceAll(/\{(\w+)\}/g, (blank, one: string) =>
    String(ownMember(filling, one) ?? blank),
  );
}
