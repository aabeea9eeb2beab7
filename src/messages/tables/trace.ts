import type { Language } from "../sentences.ts";

const zhCN = {
  sheet: "汇总来源",
  table: "表",
  row: "行",
  column: "栏",
  unit: "单位",
  file: "文件",
  value: "数",
  money: "计量单位",
  note: "括注",
  counted: "计入",
  sum: "合计",
  yes: "是",
  no: "否（只计本级）",
} as const;

export type TraceTexts = Readonly<Record<keyof typeof zhCN, string>>;

const en: TraceTexts = {
  sheet: "Trace",
  table: "Table",
  row: "Row",
  column: "Column",
  unit: "Unit",
  file: "File",
  value: "Figure",
  money: "Measure",
  note: "Note",
  counted: "Counted",
  sum: "Total",
  yes: "yes",
  no: "no (own level only)",
};

/** The words of the sheet that tells where the sums come from. */
export function traceTexts(language: Language): TraceTexts {
  return language === "en" ? en : zhCN;
}
