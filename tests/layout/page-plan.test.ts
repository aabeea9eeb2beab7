import { describe, expect, it } from "vitest";
import type { Block, Table } from "../../src/document/blocks.ts";
import { mmFromPt } from "../../src/document/units.ts";
import type { Page } from "../../src/layout/page.ts";
import { noPlan, planPages } from "../../src/layout/plan/plan-pages.ts";
import { cell, heading, look, paragraph, table, tree } from "../given/builders.ts";
import { layOut, linesOf, textOfLines } from "./draw.ts";

/** A heading line or a line of text is 10.2 mm high, a page 225 mm; rows are 9 mm, drawn in 6.9. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => [cell(`行${row + 1}`), cell("0")]);

/** Bands of four rows each, as in the table of what was published. */
const proactive = (bands: number): Table =>
  table(
    ...Array.from({ length: bands }, (_, index) => [
      [cell(`带${index + 1}`, { role: "band", colSpan: 2 })],
      ...rows(3),
    ]).flat(),
  );

/** Rows that are 6.3 mm high, drawn in 5.4, in a table that is to be kept whole. */
const requests = (count: number): Table => ({ ...table(...rows(count)), name: "requests" });

const section = (name: string, block: Block): Block[] => [heading(name), block];
const text = (lines: number) => paragraph(textOfLines(lines));
const pagesOf = (...blocks: Block[]) => layOut(...blocks).map(linesOf);

/** The texts that begin the pages. */
const tops = (...blocks: Block[]) => pagesOf(...blocks).map(([first]) => first);
const line = "字".repeat(28);

function rowHeight(page: Page | undefined): number {
  const ys = [...new Set(page?.rules.map(({ fromY }) => Math.round(fromY * 100) / 100))];
  const [first = 0, second = 0] = ys.sort((one, other) => one - other);
  return mmFromPt(second - first);
}

describe("a run of tables", () => {
  it("draws rows in rather than leave a table's last band alone before a whole page", () => {
    const blocks = [
      text(5),
      ...section("二", proactive(5)),
      ...section("三", requests(33)),
      text(9),
    ];

    expect(tops(...blocks)).toEqual(["字".repeat(26), "三", "字".repeat(26)]);
    expect(rowHeight(layOut(...blocks)[0])).toBeCloseTo(6.9, 1);
  });

  it("begins a table on the next page when even drawn in it has no room", () => {
    const blocks = [text(12), ...section("二", proactive(5)), ...section("三", requests(33))];

    expect(tops(...blocks)).toEqual(["字".repeat(26), "二", "三"]);
    expect(rowHeight(layOut(...blocks)[1])).toBeCloseTo(9, 1);
  });

  it("tears a table between its bands when the page would be left too empty otherwise", () => {
    const blocks = [text(7), ...section("二", proactive(6)), ...section("四", proactive(3))];

    expect(tops(...blocks)[1]).toMatch(/^带/);
  });

  it("tears a table that is to be kept whole rather than leave most of a page empty", () => {
    const blocks = [text(4), ...section("三", requests(33)), text(9)];

    expect(tops(...blocks)[1]).toMatch(/^行/);
  });

  it("begins a table that is to be kept whole on a new page when that one is half full", () => {
    expect(tops(text(12), ...section("三", requests(30)))[1]).toBe("三");
  });

  it("leaves rows as they are where the tables have room", () => {
    const blocks = [text(5), ...section("二", proactive(4))];

    expect(rowHeight(layOut(...blocks)[0])).toBeCloseTo(9, 1);
  });

  it("ends no page of text between tables before it is full", () => {
    const blocks = [...section("二", proactive(2)), text(18), ...section("三", requests(30))];

    expect(pagesOf(...blocks)[0]?.at(-1)).toBe(line);
  });

  it("keeps a note with its table", () => {
    const noted = [...section("三", requests(30)), paragraph("注：甲。", "note")];

    const pages = pagesOf(text(14), ...noted, text(3));

    expect(pages[1]?.[0]).toBe("三");
    expect(pages[1]).toContain("注：甲。");
  });

  it("is planned however many tables it has", () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      section(`${index}`, proactive(3)),
    ).flat();

    const shown = pagesOf(...many).flat();

    expect(shown.filter((one) => one.startsWith("带"))).toHaveLength(450);
  });
});

describe("what other programs are told of the pages", () => {
  const plan = (...blocks: Block[]) => planPages(tree(...blocks), look);

  it("is nothing where a document has no table", () => {
    expect(plan(text(40))).toEqual(noPlan);
  });

  it("is which tables have their rows drawn in", () => {
    const blocks = [text(5), ...section("二", proactive(5)), ...section("三", requests(33))];

    expect(plan(...blocks).drawnIn).toEqual(new Set([2]));
  });

  it("is where a table that is to be kept whole begins a page", () => {
    expect(plan(text(12), ...section("三", requests(30))).openings).toEqual(new Set([1]));
  });

  it("is which tables go on overleaf", () => {
    expect(plan(text(4), ...section("三", requests(33)), text(9)).torn).toEqual(new Set([2]));
  });

  it("is that the rows of a table on one page stay together", () => {
    const { keptRows } = plan(text(2), table(...rows(5)));

    expect(keptRows).toEqual(new Map([[1, new Set([0, 1, 2, 3])]]));
  });

  it("is that the rows behind a page's early end go overleaf together", () => {
    const blocks = [text(4), ...section("三", grouped(32))];

    const kept = plan(...blocks).keptRows.get(2);

    expect(kept).toEqual(new Set([24, 25, 26, 27, 28, 29, 30]));
  });

  /** Labels beside eight rows each; a page has room for some of a label's rows. */
  function grouped(count: number): Table {
    const labelled = rows(count).map((row, index) =>
      index % 8 === 0 ? [cell("组", { role: "rowHeader", rowSpan: 8 }), ...row] : row,
    );
    return { ...table(...labelled), name: "requests" };
  }
});
