import { cell, heading, lead, paragraph, table, tree } from "../../given/builders.ts";

/** One of each thing a document can hold. */
export const smallReport = tree(
  paragraph("槐荫区人民政府\n2019年政府信息公开工作年度报告", "title"),
  paragraph("2019年以来，……"),
  heading("一、总体情况"),
  { ...paragraph("公开“五公开”信息<12>条&3件。"), lead: lead("（一）主动公开情况。") },
  heading("二、主动公开政府信息情况"),
  {
    ...table(
      [cell("第二十条第（一）项", { role: "band", colSpan: 2 })],
      [
        cell("信息内容", { role: "columnHeader" }),
        cell("本年新\n制作数量", { role: "columnHeader" }),
      ],
      [
        cell("规章", { role: "rowHeader", align: "left", rowSpan: 2 }),
        cell("22", { note: "（其中修订16件）" }),
      ],
      [cell("0")],
    ),
    description: "主动公开政府信息情况",
  },
  paragraph("注：含上年结转数量。", "note"),
  paragraph("槐荫区人民政府办公室", "signature"),
  paragraph("2020年2月7日", "date"),
);
