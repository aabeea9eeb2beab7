import { describe, expect, it } from "vitest";
import { type CellShape, isFrame, type TableShape } from "../../../src/readers/frames.ts";

/** A cell with its lines, or with a table; both in a list. */
type DrawnCell = string | DrawnTable | { readonly lines: string; readonly table: DrawnTable };
type DrawnTable = readonly (readonly DrawnCell[])[];

function shape(table: DrawnTable): TableShape {
  return table.map((row) => row.map(cell));
}

function cell(drawn: DrawnCell): CellShape {
  if (typeof drawn === "string") return { lines: drawn.split("\n").filter(Boolean), tables: [] };
  if ("table" in drawn) return { ...cell(drawn.lines), tables: [shape(drawn.table)] };
  return { lines: [], tables: [shape(drawn)] };
}

const part = "一、总体情况\n本年主动公开政府信息2186条。\n（一）主动公开。\n办理申请53件。";
const sentence = "本年主动公开政府信息2186条。";
/** A mandated table, as far as its size counts. */
const figures: DrawnTable = [
  ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", "0", "0", "0"],
  ["行政规范性文件", "4", "2", "31"],
];
const title = "示范区人民政府\n2024年政府信息公开工作年度报告";

describe("a table that lays out what stands in it", () => {
  it.each<[string, DrawnTable]>([
    ["the whole document in one cell", [[`${title}\n${part}`]]],
    ["a document with a table in one cell", [[{ lines: `${title}\n${part}`, table: figures }]]],
    ["a part in each row", [[title], [part], [figures], ["二、其他"], [part]]],
    [
      "a column with words and a blank one",
      [
        ["", title],
        ["", part],
        ["", figures],
      ],
    ],
    [
      "words now on the left, now on the right",
      [
        [part, ""],
        ["", "示范区人民政府\n2025年1月20日"],
      ],
    ],
    ["a title", [[title]]],
    ["a title over two rows", [["示范区人民政府"], ["2024年政府信息公开工作年度报告"]]],
    ["a red head", [["示范区人民政府办公室文件"], ["示政办发〔2025〕3号"]]],
    ["the organ's name", [["示范区人民政府"]]],
    ["a heading", [["", "一、总体情况"]]],
    ["a sentence in a box", [[sentence]]],
    [
      "a signature",
      [
        ["", "示范区人民政府办公室"],
        ["", "2025年1月20日"],
      ],
    ],
    ["a note", [["注：含上年度结转数量"]]],
    ["only a table", [[figures]]],
    ["a table under its name", [["主动公开政府信息情况"], [figures]]],
    ["a table beside its name", [["主动公开政府信息情况", figures]]],
    ["a table with a page's number below", [[figures], ["3"]]],
    ["a frame in a frame", [[[[[[part]]]]]]],
    ["a frame with a table in a frame", [["", [["", figures]]]]],
    [
      "a red head with number and signer over the document",
      [
        ["示范区人民政府文件", ""],
        ["示政发〔2025〕1号", "签发人：张三"],
        [part.repeat(3), ""],
      ],
    ],
    [
      "a menu beside the article with its table",
      [
        ["首页", "政务公开", "办事服务"],
        ["索引\n机构\n法规", { lines: part, table: figures }],
        ["版权所有", "备案"],
      ],
    ],
    ["a part with a page's number in a row of its own", [[part], ["— 1 —"], [part]]],
  ])("is read through: %s", (_, table) => {
    expect(isFrame(shape(table))).toBe(true);
  });
});

describe("a table of the report", () => {
  const long = [...figures, ...figures, ...figures];

  it.each<[string, DrawnTable]>([
    ["with figures", figures],
    [
      "that is blank",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ["with one row of figures", [["收费", "12.5"]]],
    ["with one figure", [["12"]]],
    ["of a column of figures", [["12"], ["7"], ["19"]]],
    ["of a column of labels", [["规章"], ["行政规范性文件"], ["行政许可"]]],
    [
      "of labels whose figures are not filled in",
      [
        ["规章", ""],
        ["行政许可", ""],
      ],
    ],
    [
      "with several paragraphs in a label",
      [["（一）予以公开\n（区分处理的，只计这一情形）", "12"]],
    ],
    [
      "with a note in its last row",
      [...figures, ["注：行政复议数量含上年度结转数量。", "", "", ""]],
    ],
    ["with a title in its first row", [["示范区2024年工作报告", "", "", ""], ...figures]],
    ["with a part of the text in a row", [...figures, [part, "", "", ""]]],
    ["with figures in a small table in a cell", [...figures, ["其中", [["公开", "3"]], "1", "2"]]],
    [
      "with a small table beside each label",
      [
        ["规章", [["本年", "3"]], "1"],
        ["许可", [["本年", "4"]], "2"],
      ],
    ],
    ["whose cell holds a table as large as itself", [...long, ["其中", figures, "1", "2"]]],
    [
      "whose cell holds a larger table among its own figures",
      [
        ["规章", "4"],
        ["其中", figures],
      ],
    ],
    [
      "with sentences in two columns",
      [
        ["存在问题", "改进措施"],
        [part, part],
      ],
    ],
    [
      "with sentences beside labels",
      [
        ["主要做法", sentence],
        ["主要问题", sentence],
        ["打算", sentence],
      ],
    ],
    [
      "with numbered sentences beside labels",
      [
        ["项目", "内容"],
        ["措施", "一、加强领导\n成立小组。"],
      ],
    ],
    [
      "not filled in, with a note",
      [
        ["信息内容", "制发件数"],
        ["规章", ""],
        ["注：按实填写。", ""],
      ],
    ],
    [
      "with a column of dates and events",
      [
        ["2024年3月1日", "发布年报"],
        ["2024年5月1日", "培训"],
      ],
    ],
    [
      "with each word and figure in a box of its own",
      [
        [[["规章"]], [["4"]]],
        [[["许可"]], [["386"]]],
      ],
    ],
    ["with a figure in a box", [[[["4"]]]]],
    ["with a word in a box of its own", [["合计", [["无"]], "甲"]]],
  ])("stays whole: %s", (_, table) => {
    expect(isFrame(shape(table))).toBe(false);
  });
});
