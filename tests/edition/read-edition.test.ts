import { describe, expect, it } from "vitest";
import { spreadCells } from "../../src/document/tables/table-grid.ts";
import type { Edition, Grid } from "../../src/edition/edition.ts";
import { appliesTo, gridNamed } from "../../src/edition/edition.ts";
import { zhCN } from "../../src/messages/zh-CN.ts";
import { editionIds, editionOf, editions } from "../given/reports.ts";
import { textArea } from "../given/standard-page.ts";

/** A grid as it looks: a row's labels with their spans, a run of values as one `n×`. */
function draw(grid: Grid): string[] {
  return grid.rows.map((row) =>
    row
      .map((cell) => {
        const text = cell.type === "label" ? cell.label.replaceAll("\n", "") : "·";
        const span = cell.rowSpan > 1 || cell.colSpan > 1 ? ` ${cell.rowSpan}×${cell.colSpan}` : "";
        return text + span;
      })
      .join(" | ")
      .replaceAll(/·(?: \| ·)+/g, (run) => `${run.split("|").length}·`),
  );
}

describe.each(editionIds)("the %s edition", (id) => {
  const edition = editionOf(id);

  it.each(edition.grids.map(({ name }) => name))(
    "prints the table %s as mandated",
    async (name) => {
      const grid = gridNamed(edition, name) as Grid;

      await expect(`${draw(grid).join("\n")}\n`).toMatchFileSnapshot(`../golden/${id}-${name}.txt`);
    },
  );

  it.each(edition.grids)("fills the grid of $name without gap or overlap", (grid) => {
    const slots = spreadCells({ rows: grid.rows, shares: grid.columnWidthsMm });

    expect(slots.flat().filter(({ corner }) => corner)).toHaveLength(grid.rows.flat().length);
  });

  it.each(edition.grids)("makes $name as wide as the text area", ({ columnWidthsMm }) => {
    expect(columnWidthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textArea.width, 6);
  });

  it.each(edition.grids)(
    "leads to every value of $name by a row and a column label",
    ({ fields }) => {
      expect(fields.filter(({ labels }) => labels.row === "" || labels.column === "")).toEqual([]);
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    },
  );

  it("names rows and columns in its rules that its tables have", () => {
    const names = (table: string, key: "row" | "column") =>
      new Set(gridNamed(edition, table)?.fields.map((field) => field[key]));
    const unknown = edition.rules.flatMap(({ id: rule, table, along, left, right }) => {
      const known = names(table, along === "row" ? "column" : "row");
      return [...left, ...right]
        .map((operand) => (typeof operand === "string" ? operand : operand.name))
        .filter((name) => !known.has(name))
        .map((name) => `${rule} ${name}`);
    });

    expect(unknown).toEqual([]);
  });

  it("fills every blank of its rules' sentences", () => {
    const open = edition.rules.flatMap(({ id: rule, left, right }) => {
      const own = [...left, ...right].flatMap((one) => (typeof one === "string" ? [] : one.blank));
      const known = ["row", "col", "l", "r", "d", ...own];
      return [...zhCN[rule].matchAll(/\{(\w+)\}/g)].filter(([, name]) => !known.includes(name));
    });

    expect(open).toEqual([]);
  });
});

describe("the editions together", () => {
  it("apply to every year from 2019 on, one a year", () => {
    for (let year = 2019; year < 2035; year++) {
      const ids = editions.filter(({ edition }) => appliesTo(edition, year)).map(idOf);
      const hint = `${year}: edition.json of one edition alone has to have it within "years"`;
      expect(ids, hint).toHaveLength(1);
    }
  });

  it.each([
    ["2019", ["disputes 15", "proactive 22", "requests 161"]],
    ["2021", ["disputes 15", "proactive 10", "requests 175"]],
  ])("have as many figures in their tables as the official format: %s", (id, counts) => {
    expect(editionOf(id).grids.map(({ name, fields }) => `${name} ${fields.length}`)).toEqual(
      counts,
    );
  });
});

function idOf({ edition }: { readonly edition: Edition }): string {
  return edition.id;
}
