/** What viewers show beside the JSON that a document holds. */
export const sourceOfDocument = "生成本文件的报告数据（JSON）";
