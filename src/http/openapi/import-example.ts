const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

const figures = ["2", "0", "1", "1", "4", "0", "0", "0", "若干", "0", "0", "0", "0", "0", "0"];

/** A portal's page with one table, in which one number is a word. */
export const oldPage = [
  "<h1>示例市示例局2024年政府信息公开工作年度报告</h1>",
  "<h2>四、政府信息公开行政复议、行政诉讼情况</h2>",
  "<table>",
  '<tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>',
  '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>',
  row([...outcomes, ...outcomes, ...outcomes]),
  row(figures),
  "</table>",
  "<p>示例市示例局</p>",
  "<p>2025年1月20日</p>",
].join("\n");

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
