import { type Blanks, fillBlanks } from "./blanks.ts";
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
    rollupName: "汇总结果-{date}.zip",
    rollupCounted: "共 {total} 份文件：通过 {passed} 份，待核 {asked} 份，退回 {returned} 份。",
    rollupDone: "已汇总 {count} 个单位：{files}",
    rollupStopped: "没有汇总：改正或答复以下各份后再试，或不计这些单位（without-failing）。",
    wholeRefused: "汇总的报告有 {count} 处错误，没有生成文件。",
    notCounted: "“{row}”“{col}”只计本级，未计入 {unit} 的 {value}。",
    returnedHeading: "退回",
    askedHeading: "待核：读不准，须由人答复",
    supersededHeading: "没有读：有同名的 JSON",
    unreadHeading: "没有读",
    passedHeading: "通过",
    letter: "退回修改通知：{file}",
  },
  en: {
    resultName: "annual-reports-{date}.zip",
    overviewName: "results.txt",
    counted: "{total} {total|report|reports}: {made} made, {refused} not made.",
    refusedHeading: "Not made",
    madeHeading: "Made",
    errors: "The report has {count} {count|error|errors}:",
    findings: "{count} {count|finding|findings}, see {file}",
    more: "{count} more, see {file}",
    rollupName: "roll-up-{date}.zip",
    rollupCounted:
      "{total} {total|file|files}: {passed} passed, {asked} to be answered, {returned} returned.",
    rollupDone: "Added up {count} {count|unit|units}: {files}",
    rollupStopped:
      "Nothing was added up: correct or answer what follows, or leave these units out (without-failing).",
    wholeRefused:
      "The report of the whole has {count} {count|error|errors}; no documents were made.",
    notCounted: "“{row}” / “{col}” is for the own level only; {value} of {unit} not counted.",
    returnedHeading: "Returned",
    askedHeading: "To be answered",
    supersededHeading: "Not read: there is a JSON of the same name",
    unreadHeading: "Not read",
    passedHeading: "Passed",
    letter: "Return letter: {file}",
  },
} as const;

type TextName = keyof (typeof texts)["zh-CN"];

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
  return fillBlanks(texts[language][name], blanks);
}
