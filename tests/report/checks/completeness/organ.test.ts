import { describe, expect, it } from "vitest";
import { check, sample, set } from "../../../given/reports.ts";

/** What is told of a name in the signature, for the organ that reports. */
function told(agency: string, name: string): string[] {
  const draft = set(set(sample("2021"), "agency", agency), "signature.agency", name);
  set(set(draft, "title", `${agency}2024年政府信息公开工作年度报告`), "introduction", []);
  const { findings } = check(draft);
  return findings.filter(({ rule }) => rule === "DOC-ORG").map(({ severity }) => severity);
}

describe("the name of the organ", () => {
  it.each([
    ["示范区人民政府", "示范区"],
    ["示范区", "示范区人民政府"],
    ["示范区人民政府", "示范区人民政府办公室"],
    ["示范区人民政府", "示范区政府"],
    ["淮安市洪泽区人民政府", "洪泽区人民政府"],
    ["江苏省", "江苏省人民政府办公厅"],
    ["白龙镇", "白龙镇人民政府"],
    ["城东街道", "城东街道办事处"],
    ["示范区城东街道办事处", "城东街道"],
    ["苏州工业园区", "苏州工业园区管理委员会"],
    ["苏州工业园区", "苏州工业园区管委会"],
    ["苏州工业园区管委会", "苏州工业园区管理委员会"],
    ["苏州工业园区管理委员会", "苏州工业园区"],
    ["淮安经济技术开发区管委会", "淮安经济技术开发区管理委员会办公室"],
    ["云龙湖风景名胜区管理委员会", "云龙湖风景名胜区党工委管委会"],
    ["示范区教育局", "示范区教育局办公室"],
    ["示范区发展和改革委员会", "示范区发展和改革委"],
    ["国家税务总局示范区税务局", "示范区税务局"],
  ])("of %s may be written %s", (agency, name) => {
    expect(told(agency, name)).toEqual([]);
  });

  it.each([
    ["示范区发展和改革委员会", "示范区发改委"],
    ["示范区人力资源和社会保障局", "示范区人社局"],
    ["示范区市场监督管理局", "示范区市场监管局"],
    ["淮安经济技术开发区管理委员会", "淮安经开区管委会"],
    ["示范区教育和体育局", "示范区教育局"],
    ["示范区卫生健康委员会", "示范区卫健委"],
  ])("of %s may be shortened to %s: a hint", (agency, name) => {
    expect(told(agency, name)).toEqual(["info"]);
  });

  it.each([
    ["示范区人民政府", "模范区人民政府"],
    ["示范区人民政府", "示范区教育局"],
    ["示范区教育局", "示范区体育局"],
    ["苏州工业园区管委会", "苏州高新区管委会"],
    ["城东街道办事处", "城西街道办事处"],
    ["白龙镇人民政府", "黑龙镇人民政府"],
    ["淮安市人民政府", "淮阴区人民政府"],
    ["示范区发展和改革委员会", "示范区财政局"],
  ])("of %s is not %s", (agency, name) => {
    expect(told(agency, name)).toEqual(["warning"]);
  });

  it.each([
    "本报告由本局根据条例编制。",
    "本报告由我区政府办公室根据条例编制。",
    "本报告由总体情况、主动公开政府信息情况等六个部分组成，依据条例编制。",
    "本报告由管委会办公室根据条例编制。",
  ])("is not looked for in “%s”", (sentence) => {
    const draft = set(sample("2021"), "introduction.1", sentence);

    expect(check(draft).findings.filter(({ rule }) => rule === "DOC-ORG")).toEqual([]);
  });
});
