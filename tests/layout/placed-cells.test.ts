import { describe, expect, it } from "vitest";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import { fontSet } from "../fonts/builders.ts";
import { cell, heading, look, table, tree } from "../given/builders.ts";

const requests = {
  ...table([cell("类别", { rowSpan: 2 }), cell("甲", { colSpan: 2 })], [cell(""), cell("7")]),
  name: "disputes",
};

describe("the cells of a table on its page", () => {
  const [page] = layOutPages(tree(heading("四、情况"), requests), look, fontSet());
  const cells = page?.cells() ?? [];

  it("are all there, blank ones too, each once", () => {
    const places = cells.map(({ block, row, column }) => `${block}: ${row} ${column}`);

    expect(places).toEqual(["1: 0 0", "1: 0 1", "1: 1 1", "1: 1 2"]);
  });

  it("lie between the table's rules", () => {
    const edges = (name: "x" | "y") =>
      new Set(
        page?.rules.flatMap(({ fromX, toX, fromY, toY }) =>
          (name === "x" ? [fromX, toX] : [fromY, toY]).map((one) => one.toFixed(3)),
        ),
      );
    const isEdge = (name: "x" | "y", ...places: number[]) =>
      places.every((one) => edges(name).has(one.toFixed(3)));

    for (const { area } of cells) {
      expect(isEdge("x", area.leftPt, area.leftPt + area.widthPt)).toBe(true);
      expect(isEdge("y", area.topPt, area.topPt + area.heightPt)).toBe(true);
    }
  });

  it("hold their texts", () => {
    const area = cells.find(({ row, column }) => row === 1 && column === 2)?.area;
    const text = page?.texts.find(({ origin }) => origin.type === "cell" && origin.column === 2);
    const [run] = text?.runs ?? [];

    expect(area && run && run.leftPt > area.leftPt && run.leftPt < area.leftPt + area.widthPt).toBe(
      true,
    );
    expect(
      area && text && text.baselinePt > area.topPt && text.baselinePt < area.topPt + area.heightPt,
    ).toBe(true);
  });
});
