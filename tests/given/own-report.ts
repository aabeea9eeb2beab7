import type {
  Block,
  DocumentTree,
  Paragraph,
  Table,
  TableCell,
} from "../../src/document/blocks.ts";
import type { Reference, Target } from "../../src/document/references/anchor.ts";
import { referring } from "../../src/document/references/reference.ts";
import { fitTables } from "../../src/layout/tables/fit-tables.ts";
import { cell, heading, look, paragraph, table, tree } from "./builders.ts";
import { grayPng, photograph, pictureBlock, pieChart } from "./drawn-pictures.ts";

export function caption(label: "表" | "图", number: number, text: string): Paragraph {
  const role = label === "表" ? "tableCaption" : "pictureCaption";
  return { ...paragraph(text, role), counted: { label, number } };
}

/** A table of the office's own: a row of column names, then rows whose first cell names them. */
export function ownTable(...rows: readonly (readonly (string | TableCell)[])[]): Table {
  const cells = rows.map((row, index) =>
    row.map((one, column) => {
      if (typeof one !== "string") return one;
      if (index === 0) return cell(one, { role: "columnHeader" });
      return column === 0 ? cell(one, { role: "rowHeader", align: "left" }) : cell(one);
    }),
  );
  return { ...table(...cells), name: "own", description: "自拟表", headerRows: 1 };
}

const header = (text: string, more: Partial<TableCell> = {}) =>
  cell(text, { role: "columnHeader", ...more });
const label = (text: string, more: Partial<TableCell> = {}) =>
  cell(text, { role: "rowHeader", align: "left", ...more });

/** Two header rows, and names of rows in two columns. */
export const mergedTable: Table = {
  ...ownTable(),
  description: "表1\u3000各类信息公开情况",
  shares: [1, 1, 1, 1, 1],
  headerRows: 2,
  rows: [
    [
      header("类别", { rowSpan: 2, colSpan: 2 }),
      header("数量（件）", { colSpan: 2 }),
      header("备注", { rowSpan: 2 }),
    ],
    [header("本年"), header("上年")],
    [
      label("主动公开", { rowSpan: 2 }),
      label("政策文件"),
      cell("1,234"),
      cell("987"),
      cell("含规章3件、规范性文件27件，其余为其他文件", { align: "left" }),
    ],
    [label("通知公告"), cell("12,345"), cell("9,876"), cell("")],
    [
      label("依申请公开", { rowSpan: 2 }),
      label("网络"),
      cell("120", { align: "right" }),
      cell("98", { align: "right" }),
      cell("—"),
    ],
    [
      label("信函"),
      cell("5", { align: "right" }),
      cell("11", { align: "right" }),
      cell("见 https://www.example.gov.cn/gongkai/2025/index.html", { align: "left" }),
    ],
  ],
};

const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);

/** Fourteen columns of figures that no upright page holds. */
export const wideTable: Table = {
  ...ownTable(
    ["单位", ...months, "合计"],
    ...["市政府办公室", "市发展和改革委员会", "市教育局", "市自然资源和规划局"].map((name, row) => [
      name,
      ...months.map((_, month) => `${12 + 3 * month},${345 + row}.${10 + month}`),
      "1,234,567.89",
    ]),
  ),
  description: "表2\u3000各单位各月信息公开支出",
};

/** As many rows as want more than a page. */
export function longTable(rows: number): Table {
  return ownTable(
    ["序号", "事项", "数量"],
    ...Array.from({ length: rows }, (_, row) => [`${row + 1}`, `第${row + 1}项公开事项`, `${row}`]),
  );
}

const prose =
  "2025年，全市各级行政机关认真贯彻落实政府信息公开条例，持续推进决策、执行、管理、服务和结果公开，";

/** As the office calls them; no name in Word is as long as the last one. */
const targets = {
  merged: { kind: "table", id: "各类" },
  wide: { kind: "table", id: "Expenses.2025_各单位-各月-信息公开-支出情况明细表第二张" },
  chart: { kind: "picture", id: "各类" },
  plain: { kind: "picture", id: "gray" },
} as const satisfies Record<string, Target>;

/** Words of a paragraph, each name of a table or picture leading to it. */
function referringTo(before: string, name: string, to: Target, behind: string): Paragraph {
  const body = paragraph(before + name + behind);
  return { ...body, content: referring(before + name + behind, [spot(before, name, to)]) };
}

function spot(before: string, name: string, to: Target): Reference {
  return { start: before.length, end: before.length + name.length, to };
}

/** Tables, pictures and notes of the office's own between the texts of a report. */
export const ownBlocks: readonly Block[] = [
  paragraph("槐荫区人民政府\n2025年政府信息公开工作年度报告", "title"),
  paragraph(`${prose.repeat(4)}现将有关情况报告如下。`),
  heading("一、总体情况"),
  referringTo(`${prose.repeat(3)}各类信息公开情况见`, "表1", targets.merged, "。"),
  caption("表", 1, "各类信息公开情况"),
  { ...mergedTable, anchor: { target: targets.merged, printed: "表1" } },
  paragraph("注：数量含部门、街道。", "note"),
  paragraph("数据截至2025年12月31日。", "note"),
  paragraph(`${prose.repeat(3)}`),
  {
    ...pictureBlock(pieChart(), { widthMm: 80 }),
    anchor: { target: targets.chart, printed: "图1" },
  },
  caption("图", 1, "办理结果分布"),
  referringTo(`${prose.repeat(3)}各月情况见`, "表2", targets.wide, "。"),
  caption("表", 2, "各单位各月信息公开支出"),
  { ...wideTable, anchor: { target: targets.wide, printed: "表2" } },
  paragraph("注：单位为元。", "note"),
  paragraph(`${prose.repeat(2)}`),
  pictureBlock(photograph, { alt: "政务公开日活动", widthMm: 100 }),
  caption("图", 2, "政务公开日活动"),
  paragraph("注：本报告电子版可以从市政府门户网站下载。", "note"),
  {
    ...pictureBlock(grayPng(40, 20), { alt: "灰色", widthMm: 40 }),
    anchor: { target: targets.plain },
  },
  caption("表", 3, "事项清单"),
  { ...longTable(40), description: "表3\u3000事项清单" },
  paragraph("槐荫区人民政府办公室", "signature"),
  paragraph("2026年1月7日", "date"),
];

/** The report as writers get it: its own tables have their widths. */
export const ownReport: DocumentTree = fitTables(tree(...ownBlocks), look);

export const ownTrees = [["a report with own tables and pictures", ownReport]] as const;
