import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Table } from "../../src/document/blocks.ts";
import { splitWidth, spreadAny, spreadCells } from "../../src/document/tables/table-grid.ts";
import { cell, table } from "../given/builders.ts";

/** Each row as a string: a cell's text where it begins, `·` where it reaches. */
function draw(of: Table): string[] {
  return spreadCells(of).map((slots) =>
    slots.map(({ cell: { lines }, corner }) => (corner ? lines.join("") : "·")).join(""),
  );
}

describe("spreading a table's cells over its grid", () => {
  it("covers the places beside and below a spanning cell", () => {
    const corner = cell("甲", { rowSpan: 2, colSpan: 2 });

    expect(draw(table([corner, cell("乙")], [cell("丙")]))).toEqual(["甲·乙", "··丙"]);
  });

  it.each([
    ["a row is short", [[cell("甲"), cell("乙")], [cell("丙")]], "第 2 行"],
    ["a row is long", [[cell("甲")], [cell("乙"), cell("丙")]], "第 2 行"],
    ["a cell sticks out below the table", [[cell("甲", { rowSpan: 2 })]], "第 1 行"],
    [
      "a cell reaches into another",
      [[cell("甲"), cell("乙", { rowSpan: 2 })], [cell("丙", { colSpan: 2 })]],
      "第 2 行",
    ],
  ])("names the row when %s", (_, rows, place) => {
    expect(() => spreadCells(table(...rows))).toThrow(place);
  });
});

describe("splitting a table's width over its columns", () => {
  it("gives columns that add up to the width and keep their proportions", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }),
        (width, shares) => {
          const columns = splitWidth(width, shares);
          const unit = width / shares.reduce((sum, share) => sum + share, 0);

          expect(columns.reduce((sum, column) => sum + column, 0)).toBe(width);
          columns.forEach((column, index) => {
            expect(Math.abs(column - unit * (shares[index] ?? 0))).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  it.each([[[]], [[1, 0]], [[1, -1]], [[Number.NaN]]])("refuses the shares %j", (shares) => {
    expect(() => splitWidth(100, shares)).toThrow("列宽");
  });
});

/** Each row as a string: a cell's text wherever it reaches, `·` where no cell does. */
function drawAny(...rows: readonly (readonly ReturnType<typeof cell>[])[]): string[] {
  return spreadAny(rows).map((line) =>
    line.map((placed) => placed?.cell.lines.join("") ?? "·").join(""),
  );
}

describe("spreading cells whose spans may be wrong", () => {
  it("leaves a place that no cell covers", () => {
    expect(drawAny([cell("甲"), cell("乙")], [cell("丙")], [])).toEqual(["甲乙", "丙·", "··"]);
  });

  it("ends a cell with the table", () => {
    expect(drawAny([cell("甲", { rowSpan: 9 }), cell("乙")], [cell("丙")])).toEqual([
      "甲乙",
      "甲丙",
    ]);
  });

  it("gives a place that two would cover to the first", () => {
    const high = cell("乙", { rowSpan: 2 });
    const wide = cell("丁", { colSpan: 3, rowSpan: 2 });

    expect(drawAny([cell("甲"), high], [wide], [cell("戊")])).toEqual(["甲乙", "丁乙", "丁戊"]);
  });

  it("gives what the strict way gives where the spans are right", () => {
    const rows = [[cell("甲", { rowSpan: 2, colSpan: 2 }), cell("乙")], [cell("丙")]];

    expect(drawAny(...rows)).toEqual(["甲甲乙", "甲甲丙"]);
  });
});
