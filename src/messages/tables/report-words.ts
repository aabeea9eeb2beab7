/** What a file tells of a report to those who sort files: names and values as archives know them. */
export const reportWords = {
  kind: "政府信息公开工作年度报告",
  keywords: ["政府信息公开", "年度报告"],
  names: { kind: "文种", year: "年度", agency: "发布机构" },
} as const;
