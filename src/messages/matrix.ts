import type { Language } from "./sentences.ts";

const zhCN = {
  sheet: "核对情况",
  unit: "单位",
  file: "文件",
  state: "结果",
  errors: "错误",
  warnings: "警告",
  passed: "通过",
  returned: "退回",
  total: "合计",
  passedOf: "{passed} 个通过，{returned} 个退回",
} as const;

export type MatrixTexts = Readonly<Record<keyof typeof zhCN, string>>;

const en: MatrixTexts = {
  sheet: "Checks",
  unit: "Unit",
  file: "File",
  state: "Result",
  errors: "Errors",
  warnings: "Warnings",
  passed: "passed",
  returned: "returned",
  total: "Total",
  passedOf: "{passed} passed, {returned} returned",
};

/** The words of the matrix of checks. */
export function matrixTexts(language: Language): MatrixTexts {
  return language === "en" ? en : zhCN;
}
