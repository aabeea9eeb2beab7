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

  it.each([
    [
      "示范省示范市示范国家级经济技术开发区暨中国（示范）自由贸易试验区示范片区管理委员会综合行政执法和应急管理局2024年政府信息公开工作年度报告",
      [
        "示范省示范市示范国家级经济技术开发区",
        "暨中国（示范）自由贸易试验区示范片区",
        "管理委员会综合行政执法和应急管理局",
        "2024年政府信息公开工作年度报告",
      ],
    ],
    [
      `${"甲乙丙丁戊己庚辛壬".repeat(2)}2024（甲）${"甲乙丙丁戊己庚辛壬".repeat(4)}`,
      [
        "甲乙丙丁戊己庚辛壬甲乙丙丁戊己",
        "庚辛壬2024（甲）甲乙丙丁戊己庚",
        "辛壬甲乙丙丁戊己庚辛壬甲乙丙丁",
        "戊己庚辛壬甲乙丙丁戊己庚辛壬",
      ],
    ],
    [
      `${"甲".repeat(17)}（乙丙）${"丁".repeat(50)}`,
      ["甲".repeat(17), `（乙丙）${"丁".repeat(14)}`, "丁".repeat(18), "丁".repeat(18)],
    ],
  ])("never cuts a year, a number or a bracket from what it belongs to: %s", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });
});
