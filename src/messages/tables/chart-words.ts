/** What stands in the appendix of a document beside the report's own words. */
export const chartWords = {
  heading: "附：申请情况图表",
  received: "收到申请（按申请人）",
  closed: "办理结果",
  unit: "件",
  year: (year: number) => `${year}年`,
} as const;
