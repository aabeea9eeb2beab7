import { describe, expect, it } from "vitest";
import { titleLines } from "../../src/document/title-lines.ts";
import { widthEm } from "../../src/document/width-em.ts";

describe("breaking a title over its lines", () => {
  it.each([
    [
      "槐荫区人民政府2019年政府信息公开工作年度报告",
      ["槐荫区人民政府", "2019年政府信息公开工作年度报告"],
    ],
    [
      "淮安市洪泽区人民政府2024年政府信息公开工作年度报告",
      ["淮安市洪泽区人民政府", "2024年政府信息公开工作年度报告"],
    ],
    [
      "2019年上海市人民政府办公厅政府信息公开工作年度报告",
      ["2019年上海市人民政府办公厅政府信息公开", "工作年度报告"],
    ],
    [
      "新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市人民政府办公室2024年政府信息公开工作年度报告",
      [
        "新疆维吾尔自治区",
        "巴音郭楞蒙古自治州库尔勒市人民政府办公室",
        "2024年政府信息公开工作年度报告",
      ],
    ],
    ["政府信息公开工作年度报告", ["政府信息公开工作年度报告"]],
  ])("breaks %s after sense", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it("cuts a title without known words, so that every line fits", () => {
    const lines = titleLines("甲乙丙丁戊己庚辛壬癸".repeat(5));

    expect(lines.join("")).toBe("甲乙丙丁戊己庚辛壬癸".repeat(5));
    expect(lines.every((line) => widthEm(line) <= 20)).toBe(true);
  });
});
