import { describe, expect, it } from "vitest";
import { buildTree } from "../../src/generate.ts";
import type { BodyItem, OwnCell, OwnPicture, OwnTable, Report } from "../../src/report/report.ts";
import { ownBlocks } from "../../src/template/own-blocks.ts";
import { paragraph } from "../given/builders.ts";
import { grayPng } from "../given/drawn-pictures.ts";
import { caption as countedCaption } from "../given/own-report.ts";
import { check, editions, sample } from "../given/reports.ts";

const cellOf = (text: string, more: Partial<OwnCell> = {}): OwnCell => ({
  ...{ text, rowSpan: 1, colSpan: 1, pointer: "" },
  ...more,
});

function ownTable(more: Partial<OwnTable> = {}): OwnTable {
  return {
    type: "ownTable",
    header: [[cellOf("项目"), cellOf("数量")]],
    rows: [[cellOf("图解"), cellOf("12", { value: 12 })]],
    headerColumns: 1,
    note: [],
    pointer: "",
    ...more,
  };
}

const ownPicture: OwnPicture = {
  type: "ownPicture",
  picture: grayPng(4, 3),
  alt: "灰色的图",
  caption: { text: "比例" },
  widthMm: 80,
  pointer: "",
};

/** A report whose first section holds some items. */
function reportWith(...body: BodyItem[]): Report {
  const { report } = check(sample("2021"));
  const [first, ...others] = report?.sections ?? [];
  if (!report || !first) throw new Error("no report");
  return { ...report, sections: [{ ...first, body }, ...others] };
}

/** What stands in the first section. */
function blocksOf(...body: BodyItem[]) {
  const report = reportWith(...body);
  const edition = editions.find((one) => one.edition.id === report.edition)?.edition;
  if (!edition) throw new Error("no edition");
  const { blocks } = buildTree(report, edition, { editions });
  const [start, end] = ["一、", "二、"].map((number) =>
    blocks.findIndex(
      (block) => block.type === "heading" && JSON.stringify(block.content).includes(`"${number}`),
    ),
  );
  return blocks.slice((start ?? 0) + 1, end);
}

function tableOf(table: OwnTable) {
  const [found] = blocksOf(table).filter((block) => block.type === "table");
  if (!found) throw new Error("no table");
  return found;
}

describe("an office's own table in the tree", () => {
  it("stands between its caption and its note", () => {
    const blocks = blocksOf(
      ownTable({
        caption: { text: "解读情况", typed: "附表1：" },
        note: [{ type: "text", text: "注：含部门。", pointer: "" }],
      }),
    );

    expect(blocks).toEqual([
      paragraph("附表1：解读情况", "tableCaption"),
      expect.objectContaining({ type: "table", name: "own", description: "附表1：解读情况" }),
      paragraph("注：含部门。", "note"),
    ]);
  });

  it("has its column names, its names of rows and its figures told apart", () => {
    const { rows, headerRows } = tableOf(ownTable());

    expect(headerRows).toBe(1);
    expect(rows.map((row) => row.map(({ role, align }) => `${role} ${align}`))).toEqual([
      ["columnHeader center", "columnHeader center"],
      ["rowHeader left", "value center"],
    ]);
  });

  it("knows the columns of cells beside one that reaches down", () => {
    const tall = cellOf("类别", { rowSpan: 2 });
    const { rows } = tableOf(
      ownTable({ headerColumns: 2, rows: [[tall, cellOf("甲")], [cellOf("乙")]] }),
    );

    expect(rows.slice(1).map((row) => row.map(({ role }) => role))).toEqual([
      ["rowHeader", "rowHeader"],
      ["rowHeader"],
    ]);
  });

  it("keeps the alignment that is wished, and sets long texts from the left", () => {
    const long = "含规章3件、规范性文件27件，其余为其他文件";
    const { rows } = tableOf(
      ownTable({ rows: [[cellOf("甲", { align: "right" }), cellOf(long)]] }),
    );

    expect(rows[1]?.map(({ align }) => align)).toEqual(["right", "left"]);
  });

  it("is described by its column names when it has no caption", () => {
    expect(tableOf(ownTable()).description).toBe("项目、数量");
  });

  it.each(["<b>&amp;</b>", "{{title}}{表:甲}", '"引号"'])("prints %s as it was written", (text) => {
    const blocks = blocksOf(
      ownTable({
        caption: { text },
        rows: [[cellOf(text), cellOf(text)]],
        note: [{ type: "text", text, pointer: "" }],
      }),
    );

    const [caption, table, note] = blocks;
    expect([caption, note]).toEqual([paragraph(text, "tableCaption"), paragraph(text, "note")]);
    expect(table?.type === "table" && table.rows[1]?.map(({ lines }) => lines)).toEqual([
      [text],
      [text],
    ]);
  });
});

describe("an office's own picture in the tree", () => {
  it("stands above its caption, with the words for it and its width", () => {
    const { picture, alt, widthMm } = ownPicture;

    expect(blocksOf(ownPicture)).toEqual([
      { type: "picture", picture, alt, widthMm },
      paragraph("比例", "pictureCaption"),
    ]);
  });

  it("stands by itself without a caption", () => {
    const { caption: _, widthMm: __, ...bare } = ownPicture;

    expect(blocksOf(bare)).toEqual([{ type: "picture", picture: bare.picture, alt: bare.alt }]);
  });
});

describe("an office's own note in the tree", () => {
  it("is a note wherever it stands", () => {
    expect(blocksOf({ type: "ownNote", text: "注：甲。", pointer: "" })).toEqual([
      paragraph("注：甲。", "note"),
    ]);
  });
});

describe("captions that are counted", () => {
  it("have the number of the outline, apart from their text", () => {
    const blocks = blocksOf(
      ownTable({ caption: { text: "甲", number: 1 } as OwnTable["caption"] & object }),
      { ...ownPicture, caption: { text: "乙", number: 1 } as OwnPicture["caption"] & object },
    );

    expect(blocks.filter(({ type }) => type === "paragraph")).toEqual([
      countedCaption("表", 1, "甲"),
      countedCaption("图", 1, "乙"),
    ]);
  });

  it("name their table by number and text", () => {
    const report = reportWith(
      ownTable({ caption: { text: "甲", number: 3 } as OwnTable["caption"] & object }),
    );

    expect([...ownBlocks(report).tables.values()].map(({ description }) => description)).toEqual([
      "表3\u3000甲",
    ]);
  });
});
