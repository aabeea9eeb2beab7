import { expect, it } from "vitest";
import { gridNamed } from "../../src/edition/edition.ts";
import { fillGrid } from "../../src/template/fill-grid.ts";
import { check, editionOf, sample, set } from "../given/reports.ts";

it("prints a cell that is no number line by line, when it is printed in spite of that", () => {
  const { report } = check(set(sample("2021"), "tables.disputes.review.total", "四\r五\r\n六"));
  const grid = gridNamed(editionOf("2021"), "disputes");
  if (!grid || !report) throw new Error("no table");

  const { rows } = fillGrid(grid, report.tables.disputes ?? new Map());

  expect(rows.flat().map(({ lines }) => lines)).toContainEqual(["四", "五", "六"]);
});
