/** The words of the form: they are printed on it, and it is known by them when it comes back. */
export const formTexts = {
  textSheet: "基本信息和文字",
  ledgerSheet: "台账",
  item: "项目",
  content: "内容",
  note: "表下的注",
  year: "年度",
  agency: "报告机关",
  level: "机关层级",
  levels: { government: "人民政府", department: "部门", township: "乡镇街道" },
  title: "标题",
  subtitle: "题注",
  introduction: "引言",
  signatureAgency: "署名机关",
  signatureDate: "成文日期",
  continued: "（接上一行）",
  seeSheet: "（见工作表“{}”）",
  check: "勾稽核对",
  agrees: "相符",
  differs: "不符",
  ledger: ["序号", "申请编号或事项", "申请来源", "申请人类型", "办理结果", "备注"],
  received: "本年新收",
  carriedIn: "上年结转",
  carriedOut: "结转下年度继续办理",
} as const;

/** Sheets of the mandated tables. */
export const tableSheets: Readonly<Record<string, string>> = {
  proactive: "主动公开情况",
  requests: "申请情况",
  disputes: "复议诉讼情况",
};

/** The name of the form's file, in any language. */
export const formName = "{year}年政府信息公开工作年度报告填报表";

/** What the form says when a cell is given what it does not accept. */
export const formMessage = "请按栏目要求填写：件数填 0 或正整数，金额填数字，其余从列表中选择。";
