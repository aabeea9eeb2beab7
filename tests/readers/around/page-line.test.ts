import { describe, expect, it } from "vitest";
import { isPageLine } from "../../../src/readers/around/page-line.ts";
import { imprint, linesBefore, linesBehind, redHead, sentences } from "./portal-lines.ts";

/** Known only by what stands around them. */
const unknown: readonly string[] = [
  "示范区2022年政府信息公开工作年度报告",
  "地址：示范区人民路1号",
  "联系电话：0531-00000000",
];

describe("a line of a portal's page", () => {
  it.each([...linesBefore, ...redHead])("is known before a report: %s", (line) => {
    expect(isPageLine(line)).toBe(true);
  });

  it.each([...linesBehind.filter((line) => !unknown.includes(line)), ...imprint])(
    "is known behind a report: %s",
    (line) => {
      expect(isPageLine(line)).toBe(true);
    },
  );
});

describe("a line of a report", () => {
  it.each([
    ...sentences,
    ...unknown,
    "",
    "示范区人民政府",
    "2025年1月20日",
    "2024年政府信息公开工作年度报告",
    "标题：示范区2024年政府信息公开工作年度报告",
    "一、总体情况",
    "（二）政府信息公开平台建设",
    "注：行政复议数量含上年度结转数量",
    "无",
    "根据示政发〔2025〕1号文件要求，制定本报告。",
    "制定行政规范性文件",
    "规章",
    "12",
  ])("is none of a page: %s", (line) => {
    expect(isPageLine(line)).toBe(false);
  });
});
