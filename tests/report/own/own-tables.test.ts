import { describe, expect, it } from "vitest";
import type { OwnCell, OwnTable } from "../../../src/report/report.ts";
import { outline } from "../../../src/report/text/outline.ts";
import { check } from "../../given/reports.ts";
import { draftWith, readItems, table, told } from "./bodies.ts";

function readTable(more: object): OwnTable {
  const [item] = readItems([table(more)]);
  if (item?.type !== "ownTable") throw new Error("no table");
  return item;
}

const drawn = (rows: readonly (readonly OwnCell[])[]) =>
  rows.map((row) =>
    row.map(({ text, rowSpan, colSpan, align }) =>
      [text, rowSpan > 1 ? `↓${rowSpan}` : "", colSpan > 1 ? `→${colSpan}` : "", align ?? ""].join(
        "",
      ),
    ),
  );

describe("a table of the office's own", () => {
  it("stands in the text where it is put, a note behind it", () => {
    const items = readItems(["甲", table(), { note: "注：截至年底。" }, "乙"]);

    expect(items.map(({ type }) => type)).toEqual(["text", "ownTable", "ownNote", "text"]);
    expect(told(["甲", table(), { note: "注：截至年底。" }, "乙"])).toEqual([]);
  });

  it("belongs to the numbered part before it", () => {
    const [part] = readItems(["（一）主动公开。", table(), "（二）依申请公开。"]);

    expect(part).toMatchObject({ type: "part", body: [{ type: "ownTable" }] });
  });

  it("may be all that stands in a body or in a part", () => {
    expect(readItems(table())).toMatchObject([{ type: "ownTable" }]);
    expect(readItems({ heading: "甲", body: table() })).toMatchObject([
      { type: "part", body: [{ type: "ownTable" }] },
    ]);
  });

  it("takes texts, numbers and merged cells", () => {
    const { header, rows } = readTable({
      header: [
        [
          { text: "类别", rowSpan: 2 },
          { text: "数量", colSpan: 2 },
        ],
        ["上年", "本年"],
      ],
      rows: [["图解", 3, { text: 4.5, align: "right" }]],
    });

    expect(drawn(header)).toEqual([
      ["类别↓2", "数量→2"],
      ["上年", "本年"],
    ]);
    expect(drawn(rows)).toEqual([["图解", "3", "4.5right"]]);
  });

  it.each([
    [12, "12", 12],
    [0.1, "0.1", 0.1],
    [-3, "-3", -3],
    ["1,362", "1,362", 1362],
    ["１２", "１２", 12],
    ["5.60", "5.60", 5.6],
    ["35%", "35%", undefined],
    ["12件", "12件", undefined],
    ["增5", "增5", undefined],
    ["—", "—", undefined],
    ["", "", undefined],
    ["15²", "15²", undefined],
  ])("prints %j as it is given and knows whether it is a number", (given, text, value) => {
    const cell = readTable({ rows: [["甲", given]] }).rows[0]?.[1];

    expect([cell?.text, cell?.value]).toEqual([text, value]);
  });

  it("keeps the lines of a cell", () => {
    expect(readTable({ rows: [["甲\r\n 乙", 1]] }).rows[0]?.[0]?.text).toBe("甲\n乙");
  });

  it("has a first column that names its rows unless told otherwise", () => {
    expect(readTable({}).headerColumns).toBe(1);
    expect(readTable({ headerColumns: 0 }).headerColumns).toBe(0);
    expect(readTable({ header: [["甲"]], rows: [[1]] }).headerColumns).toBe(0);
  });

  it("has paragraphs under it", () => {
    expect(readTable({ note: "注：1.甲。\n2.乙。" }).note.map(({ text }) => text)).toEqual([
      "注：1.甲。",
      "2.乙。",
    ]);
  });

  it("takes 30 columns and 500 rows", () => {
    const row = Array(30).fill("甲");

    expect(told([table({ header: [row], rows: Array(500).fill(row) })])).toEqual([]);
  });

  it("is handed on in its place among headings and texts", () => {
    const { report } = check(draftWith(["甲", table({ caption: "情况" })]));
    const items = report ? outline(report) : [];

    expect(items[2]).toMatchObject({ type: "ownTable", number: 1, table: { headerColumns: 1 } });
  });
});

const two = [["项目", "数量"]];

describe("a table that cannot be printed as it is given", () => {
  it.each([
    ["has no header", { header: undefined }, ["JSON-MISSING 0/table/header"]],
    ["has no rows", { rows: undefined }, ["JSON-MISSING 0/table/rows"]],
    ["has an empty header", { header: [] }, ["TB-EMPTY 0/table/header"]],
    ["has empty rows", { rows: [] }, ["TB-EMPTY 0/table/rows"]],
    ["has a text for rows", { rows: "甲" }, ["JSON-TYPE 0/table/rows"]],
    [
      "has a text for a row",
      { rows: ["甲"] },
      ["JSON-TYPE 0/table/rows/0", "TB-RAGGED 0/table/rows/0"],
    ],
    ["has a short row", { rows: [["甲"]] }, ["TB-RAGGED 0/table/rows/0"]],
    ["has a long row", { rows: [["甲", 1, 2]] }, ["TB-RAGGED 0/table/rows/0"]],
    [
      "has a short second row of the header",
      { header: [...two, ["甲"]] },
      ["TB-RAGGED 0/table/header/1"],
    ],
    [
      "has a cell over the right edge",
      { rows: [["甲", { text: 1, colSpan: 2 }]] },
      ["TB-RAGGED 0/table/rows/0"],
    ],
    [
      "has a cell below its last row",
      { rows: [[{ text: "甲", rowSpan: 2 }, 1]] },
      ["TB-BELOW 0/table/rows/0/0"],
    ],
    [
      "has a cell that reaches from the header into the rows",
      { header: [[{ text: "项目", rowSpan: 2 }, "数量"]] },
      ["TB-BELOW 0/table/header/0/0"],
    ],
    [
      "has overlapping cells",
      { rows: [["甲", { text: 1, rowSpan: 2 }], [{ text: "乙", colSpan: 2 }]] },
      ["TB-OVERLAP 0/table/rows/1/0"],
    ],
    [
      "has a row without a cell of its own",
      {
        rows: [
          [
            { text: "甲", rowSpan: 2 },
            { text: 1, rowSpan: 2 },
          ],
          [],
        ],
      },
      ["TB-NO-CELL 0/table/rows/1"],
    ],
    [
      "spans nothing",
      { rows: [["甲", { text: 1, colSpan: 0 }]] },
      ["TB-SPAN 0/table/rows/0/1/colSpan"],
    ],
    [
      "spans one and a half",
      { rows: [["甲", { text: 1, rowSpan: 1.5 }]] },
      ["TB-SPAN 0/table/rows/0/1/rowSpan"],
    ],
    [
      "aligns oddly",
      { rows: [["甲", { text: 1, align: "top" }]] },
      ["JSON-TYPE 0/table/rows/0/1/align"],
    ],
    [
      "has no text in a cell",
      { rows: [["甲", { colSpan: 1 }]] },
      ["JSON-MISSING 0/table/rows/0/1/text"],
    ],
    ["has null in a cell", { rows: [["甲", null]] }, ["JSON-TYPE 0/table/rows/0/1"]],
    ["has a list in a cell", { rows: [["甲", [1]]] }, ["JSON-TYPE 0/table/rows/0/1"]],
    ["has a huge number", { rows: [["甲", 1e21]] }, ["TB-NUMBER 0/table/rows/0/1"]],
    ["has a tiny number", { rows: [["甲", 1e-7]] }, ["TB-NUMBER 0/table/rows/0/1"]],
    [
      "has a long text in a cell",
      { rows: [["甲".repeat(1001), 1]] },
      ["TEXT-LONG 0/table/rows/0/0"],
    ],
    ["has 31 columns", { header: [Array(31).fill("甲")] }, ["TB-COLUMNS 0/table"]],
    ["has 501 rows", { rows: Array(501).fill(["甲", 1]) }, ["TB-ROWS 0/table/rows"]],
    ["has 11 rows in its header", { header: Array(11).fill(two[0]) }, ["TB-ROWS 0/table/header"]],
    ["has an unknown member", { head: [] }, ["JSON-UNKNOWN 0/table/head"]],
    [
      "has an unknown member in a cell",
      { rows: [["甲", { text: 1, bold: true }]] },
      ["JSON-UNKNOWN 0/table/rows/0/1/bold"],
    ],
    [
      "has as many header columns as columns",
      { headerColumns: 2 },
      ["TB-HEAD 0/table/headerColumns"],
    ],
    ["has a text for header columns", { headerColumns: "1" }, ["TB-HEAD 0/table/headerColumns"]],
    ["has an id with a blank", { id: "表 一" }, ["REF-ID 0/table/id"]],
    ["has an empty caption", { caption: "" }, ["JSON-TYPE 0/table/caption"]],
    ["has a caption of two lines", { caption: "甲\n乙" }, ["JSON-TYPE 0/table/caption"]],
    ["has a long caption", { caption: "甲".repeat(201) }, ["TEXT-LONG 0/table/caption"]],
    ["has a number for a note", { note: 1 }, ["JSON-TYPE 0/table/note"]],
    [
      "has an invisible character in a cell",
      { rows: [["甲\u200b", 1]] },
      ["GLYPH-CONTROL 0/table/rows/0/0"],
    ],
    ["has a radical in a cell", { rows: [["⼈", 1]] }, ["TEXT-UNIFIED 0/table/rows/0/0"]],
    ["has a radical in its caption", { caption: "⼈" }, ["TEXT-UNIFIED 0/table/caption"]],
    ["has a control character in its note", { note: "注\u0001" }, ["GLYPH-CONTROL 0/table/note"]],
  ])("%s", (_, more, expected) => {
    expect(told([table(more)])).toEqual(expected);
  });

  it("is told of all at once", () => {
    const broken = table({
      header: [],
      rows: [["甲"]],
      caption: 5,
      id: "",
      headerColumns: -1,
      x: 0,
    });

    expect(told([broken])).toHaveLength(5);
  });

  it("stands beside no other member", () => {
    expect(told([{ ...table(), runIn: true }])).toEqual(["JSON-UNKNOWN 0/runIn"]);
    expect(told([{ ...table(), heading: "甲" }])).toEqual(["JSON-UNKNOWN 0/table"]);
  });

  it("is no list", () => {
    expect(told([{ table: [] }])).toEqual(["JSON-TYPE 0/table"]);
  });
});

describe("a note of the office's own", () => {
  it("has a paragraph for each line", () => {
    expect(readItems([{ note: ["注：甲。", "乙。"] }])).toMatchObject([
      { type: "ownNote", text: "注：甲。" },
      { type: "ownNote", text: "乙。" },
    ]);
  });

  it.each([
    ["", "JSON-TYPE 0/note"],
    [" ", "TEXT-BLANK 0/note"],
    [5, "JSON-TYPE 0/note"],
    [null, "JSON-TYPE 0/note"],
  ])("is told when it is %j", (note, expected) => {
    expect(told([{ note }])).toEqual([expected]);
  });
});
