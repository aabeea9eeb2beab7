import { type Language, type MessageCode, ruleName } from "../sentences.ts";

const zhCN = {
  sheet: "核对情况",
  unit: "单位",
  file: "文件",
  state: "结果",
  errors: "错误",
  warnings: "警告",
  passed: "通过",
  asked: "待核",
  returned: "退回",
  total: "合计",
  passedOf: "{passed} 个通过，{returned} 个退回",
  askedOf: "，{asked} 个待核",
} as const;

type Words = Readonly<Record<keyof typeof zhCN, string>>;

export type MatrixTexts = Words & { readonly ruleName: (code: MessageCode) => string };

const en: Words = {
  sheet: "Checks",
  unit: "Unit",
  file: "File",
  state: "Result",
  errors: "Errors",
  warnings: "Warnings",
  passed: "passed",
  asked: "to be answered",
  returned: "returned",
  total: "Total",
  passedOf: "{passed} passed, {returned} returned",
  askedOf: ", {asked} to be answered",
};

/** The words of the matrix of checks. */
export function matrixTexts(language: Language): MatrixTexts {
  const words = language === "en" ? en : zhCN;
  return { ...words, ruleName: (code) => ruleName(code, language) };
}
