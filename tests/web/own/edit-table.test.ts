import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  insertColumn,
  insertRow,
  mayMerge,
  mayRemoveRow,
  merge,
  paste,
  possibleHeads,
  removeColumn,
  removeRow,
  setAlign,
  setText,
  split,
} from "../../../web/src/draft/own/edit-table.ts";
import type { OwnValue } from "../../../web/src/draft/own/own-items.ts";
import {
  cellTextOf,
  cornersOf,
  type OwnPlaces,
  readPlaces,
  writePlaces,
} from "../../../web/src/draft/own/own-places.ts";
import { areaBetween } from "../../../web/src/draft/own/table-area.ts";
import { ownTableOf, tableOfText } from "../../../web/src/paste/pasted-table.ts";
import { told } from "../../report/own/bodies.ts";

/** 类别 goes over two head rows, 数量 over two columns, 主动公开 over two rows. */
const merged = {
  id: "各类",
  caption: "各类信息",
  header: [
    [
      { text: "类别", rowSpan: 2 },
      { text: "数量", colSpan: 2 },
    ],
    ["本年", "上年"],
  ],
  rows: [
    [{ text: "主动公开", rowSpan: 2, align: "left" }, 12, "9"],
    [13, "1,234"],
  ],
};

function placesOf(table: OwnValue): OwnPlaces {
  const places = readPlaces(table);
  if (!places) throw new Error("no table");
  return places;
}

/** The first letter of the cell that covers each place, a line under the head. */
function draw({ rows, headRows }: OwnPlaces): string[] {
  const lines = rows.map((row) => row.map((cell) => [...cellTextOf(cell)][0] ?? "·").join(""));
  return lines.toSpliced(headRows, 0, "—");
}

const start = placesOf(merged);

describe("a table's places", () => {
  it("are read from its cells and written as they were, numbers and alignment too", () => {
    expect(draw(start)).toEqual(["类数数", "类本上", "—", "主19", "主11"]);
    expect(writePlaces(merged, start)).toEqual(merged);
  });

  it.each([
    ["rows are ragged", { header: [["甲", "乙"]], rows: [["丙"]] }],
    ["there is no head", { rows: [["丙"]] }],
    ["a cell is no text", { header: [["甲"]], rows: [[null]] }],
    ["a span is no number", { header: [["甲"]], rows: [[{ text: "乙", rowSpan: "2" }]] }],
  ])("are not there when %s: the check tells, and nothing is changed", (_, table) => {
    expect(readPlaces(table)).toBeUndefined();
  });
});

describe("editing a table", () => {
  it.each<[string, OwnPlaces, string[]]>([
    [
      "a row below a cell that goes on",
      insertRow(start, 3, false),
      ["类数数", "类本上", "—", "主19", "主··", "主11"],
    ],
    [
      "a row of the body under the head",
      insertRow(start, 2, false),
      ["类数数", "类本上", "—", "···", "主19", "主11"],
    ],
    [
      "a row at the end of the head",
      insertRow(start, 2, true),
      ["类数数", "类本上", "···", "—", "主19", "主11"],
    ],
    [
      "a column inside of a cell",
      insertColumn(start, 2),
      ["类数数数", "类本·上", "—", "主1·9", "主1·1"],
    ],
    [
      "a column at the right",
      insertColumn(start, 3),
      ["类数数·", "类本上·", "—", "主19·", "主11·"],
    ],
    ["no row where a cell began", removeRow(start, 2), ["类数数", "类本上", "—", "主11"]],
    ["no second head row", removeRow(start, 1), ["类数数", "—", "主19", "主11"]],
    ["no column of a wide cell", removeColumn(start, 1), ["类数", "类上", "—", "主9", "主1"]],
  ])("gives it %s", (_, places, expected) => {
    expect(draw(places)).toEqual(expected);
  });

  it("keeps a row in the head and in the body", () => {
    const small = placesOf({ header: [["甲"]], rows: [["乙"]] });

    expect([0, 1].map((row) => mayRemoveRow(small, row))).toEqual([false, false]);
    expect([0, 2].map((row) => mayRemoveRow(start, row))).toEqual([true, true]);
  });

  it("merges a block, with the words of all its cells", () => {
    const area = areaBetween(start, { row: 2, column: 2 }, { row: 3, column: 0 });

    const places = merge(start, area);

    expect(mayMerge(start, area)).toBe(true);
    expect(cornersOf(places.rows)[2]?.map(({ cell }) => cellTextOf(cell))).toEqual([
      "主动公开\n12\n9\n13\n1,234",
    ]);
  });

  it("takes cells into a block that it would cut", () => {
    expect(areaBetween(start, { row: 0, column: 1 }, { row: 1, column: 0 })).toEqual({
      top: 0,
      left: 0,
      bottom: 1,
      right: 2,
    });
  });

  it("never merges over the end of the head", () => {
    expect(mayMerge(start, { top: 1, left: 1, bottom: 2, right: 1 })).toBe(false);
  });

  it("parts a merged cell, whose words stay in its first place", () => {
    const places = split(start, { row: 3, column: 0 });

    expect(draw(places)).toEqual(["类数数", "类本上", "—", "主19", "·11"]);
    expect(writePlaces(merged, places).rows).toEqual([
      [{ text: "主动公开", align: "left" }, 12, "9"],
      ["", 13, "1,234"],
    ]);
  });

  it("offers the heads that cut no cell", () => {
    expect(possibleHeads(start)).toEqual([2]);
    expect(possibleHeads(placesOf({ header: [["甲"]], rows: [["乙"], ["丙"]] }))).toEqual([1, 2]);
  });

  it("writes typed numbers as they were typed, and leaves those of the JSON alone", () => {
    const places = setText(start, { row: 2, column: 2 }, "1,362");

    expect(writePlaces(merged, places).rows).toEqual([
      [merged.rows[0]?.[0], 12, "1,362"],
      merged.rows[1],
    ]);
  });

  it("aligns cells, and leaves it to the program again", () => {
    const area = { top: 3, left: 1, bottom: 3, right: 2 };
    const right = setAlign(start, area, "right");

    expect(writePlaces(merged, right).rows).toEqual([
      merged.rows[0],
      [
        { text: 13, align: "right" },
        { text: "1,234", align: "right" },
      ],
    ]);
    expect(writePlaces(merged, setAlign(right, area, undefined)).rows).toEqual(merged.rows);
  });

  it("grows for a pasted block, and counts what falls on a covered place", () => {
    const { places, leftOut } = paste(start, { row: 3, column: 2 }, [
      ["甲", "乙"],
      ["丙", "丁"],
    ]);

    expect(draw(places)).toEqual(["类数数·", "类本上·", "—", "主19·", "主1甲乙", "··丙丁"]);
    expect(leftOut).toBe(0);
    expect(paste(start, { row: 2, column: 0 }, [["甲"], ["乙"]]).leftOut).toBe(1);
  });
});

/** Any way of working on a table, each step where the last one left it. */
const step = fc.record({
  what: fc.constantFrom("row", "headRow", "column", "noRow", "noColumn", "merge", "split", "text"),
  row: fc.nat(9),
  column: fc.nat(9),
  down: fc.nat(3),
  across: fc.nat(3),
});

function perform(
  places: OwnPlaces,
  { what, row, column, down, across }: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
): OwnPlaces {
  const place = { row: row % places.rows.length, column: column % (places.rows[0]?.length ?? 1) };
  const other = {
    row: Math.min(place.row + down, places.rows.length - 1),
    column: Math.min(place.column + across, (places.rows[0]?.length ?? 1) - 1),
  };
  const area = areaBetween(places, place, other);
  switch (what) {
    case "row":
      return insertRow(places, Math.max(place.row, places.headRows), false);
    case "headRow":
      return insertRow(places, Math.min(place.row, places.headRows), true);
    case "column":
      return insertColumn(places, place.column);
    case "noRow":
      return mayRemoveRow(places, place.row) ? removeRow(places, place.row) : places;
    case "noColumn":
      return (places.rows[0]?.length ?? 1) > 1 ? removeColumn(places, place.column) : places;
    case "merge":
      return mayMerge(places, area) ? merge(places, area) : places;
    case "split":
      return split(places, place);
    case "text":
      return setText(places, place, "字");
  }
}

describe("any way of editing", () => {
  it("gives a table that is read again, with the same places", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const places = steps.reduce(perform, start);
        const written = writePlaces(merged, places);

        const again = readPlaces(written);

        expect(again && draw(again)).toEqual(draw(places));
        const faults = told([{ table: written }]).filter((one) => !one.startsWith("TB-NO-CELL"));
        expect(faults).toEqual([]);
      }),
    );
  });
});

describe("a table copied as text", () => {
  it.each([
    [
      "甲\t乙\r\n1\t2\r\n",
      [
        ["甲", "乙"],
        ["1", "2"],
      ],
    ],
    [
      '甲\t"乙\n丙"\n1\t"说""明\t"\n',
      [
        ["甲", "乙\n丙"],
        ["1", '说"明'],
      ],
    ],
    [
      '"一件事"\t甲\n1\t2',
      [
        ['"一件事"', "甲"],
        ["1", "2"],
      ],
    ],
    [
      "\u00a0甲\u200b \t乙\n\t2",
      [
        ["甲", "乙"],
        ["", "2"],
      ],
    ],
  ])("is read cell by cell: %j", (text, expected) => {
    expect(tableOfText(text).map((row) => row.map((cell) => cell.text))).toEqual(expected);
  });
});

const cell = (text: string, rowSpan = 1, colSpan = 1, isHead = false) => ({
  text,
  rowSpan,
  colSpan,
  isHead,
});

describe("a table copied with its merged cells", () => {
  it("keeps them, and has as many head rows as its first cells go down", () => {
    const table = ownTableOf([
      [cell("类别", 2), cell("数量", 1, 2)],
      [cell("本年"), cell("上年")],
      [cell("公开"), cell("1"), cell("2")],
    ]);

    expect(table).toEqual({
      header: [
        [
          { text: "类别", rowSpan: 2 },
          { text: "数量", colSpan: 2 },
        ],
        ["本年", "上年"],
      ],
      rows: [["公开", "1", "2"]],
    });
  });

  it("gets blank cells where its rows are short, and a row where it has but one", () => {
    expect(ownTableOf([[cell("甲"), cell("乙")], [cell("丙")]])).toEqual({
      header: [["甲", "乙"]],
      rows: [["丙", ""]],
    });
    expect(ownTableOf([[cell("甲"), cell("乙")]])).toEqual({
      header: [["甲", "乙"]],
      rows: [["", ""]],
    });
  });

  it("is refused when it is larger than a table may be", () => {
    expect(
      ownTableOf([Array.from({ length: 31 }, () => cell("甲")), [cell("乙")]]),
    ).toBeUndefined();
    expect(ownTableOf(Array.from({ length: 501 }, () => [cell("甲")]))).toBeUndefined();
  });
});
