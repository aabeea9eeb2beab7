import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/document/blocks.ts";
import { noPlan, type PagePlan } from "../../../src/layout/plan/plan-pages.ts";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { cell, fontManifest, look, table, tree, wordFrame } from "../../given/builders.ts";
import { all, readPart, textOf, value, type XmlElement } from "../../read-back/read-docx.ts";

async function write(block: Table): Promise<XmlElement> {
  const docx = await writeDocx(tree(block), look, fontManifest, wordFrame);
  return all(readPart(docx, "word/document.xml"), "w:tbl")[0] as XmlElement;
}

function writePlanned(block: Table, plan: PagePlan): XmlElement {
  const docx = writeDocx(tree(block), look, fontManifest, wordFrame, plan);
  return all(readPart(docx, "word/document.xml"), "w:tbl")[0] as XmlElement;
}

/** The texts that stay on one page with the row below theirs. */
function kept(written: XmlElement): string[] {
  return all(written, "w:p")
    .filter((one) => all(one, "w:keepNext").length > 0)
    .map(textOf);
}

/** One word a cell: its text, `↑` for one continued from above, `×2` for two columns. */
function draw(written: XmlElement): string[] {
  return all(written, "w:tr").map((row) => all(row, "w:tc").map(drawCell).join(" "));
}

function drawCell(written: XmlElement): string {
  const text = value(written, "w:vMerge") === "continue" ? "↑" : textOf(written);
  const span = value(written, "w:gridSpan");
  return span ? `${text}×${span}` : text;
}

function widths(elements: readonly XmlElement[]): number[] {
  return elements.map(({ attributes }) => Number(attributes["w:w"]));
}

describe("writing a table", () => {
  it("continues a cell that spans rows in each row it covers", async () => {
    const corner = cell("甲", { rowSpan: 2, colSpan: 2 });

    const written = await write(
      table([corner, cell("乙")], [cell("丙")], [cell("丁"), cell("戊"), cell("己")]),
    );

    expect(draw(written)).toEqual(["甲×2 乙", "↑×2 丙", "丁 戊 己"]);
  });

  it("keeps two equal cells side by side apart", async () => {
    const zero = cell("0");

    expect(draw(await write(table([zero, zero])))).toEqual(["0 0"]);
  });

  it("is as wide as the text, in the grid, the table and the cells of every row", async () => {
    const three = { ...table([cell("甲"), cell("乙"), cell("丙")]), shares: [1, 1, 1] };

    const written = await write(three);

    expect(value(written, "w:tblW", "w:w")).toBe("8845");
    expect(widths(all(written, "w:gridCol"))).toEqual([2948, 2949, 2948]);
    expect(widths(all(written, "w:tcW"))).toEqual([2948, 2949, 2948]);
  });

  it("repeats its header rows and splits no row", async () => {
    const written = await write({ ...table([cell("头")], [cell("甲")]), headerRows: 1 });

    const rows = all(written, "w:tr");
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0]);
    expect(rows.map((row) => all(row, "w:cantSplit").length)).toEqual([1, 1]);
  });

  it("keeps the rows together that no page may part, by what they hold", async () => {
    const bands = ["项", "目"].map((text) => [cell(text, { role: "band" })]);
    const rows = [["甲"], ["乙"], ["丙"], ["丁"]].map(([text = ""]) => [cell(text)]);

    const written = await write(
      table(bands[0] ?? [], ...rows.slice(0, 2), bands[1] ?? [], ...rows.slice(2)),
    );

    expect(kept(written)).toEqual(["项", "甲", "目", "丙"]);
  });

  it("keeps together, beyond those, the rows that the plan of the pages keeps", () => {
    const rows = ["甲", "乙", "丙", "丁", "戊", "己"].map((text) => [cell(text)]);
    const plan = { ...noPlan, keptRows: new Map([[0, new Set([2, 3])]]) };

    expect(kept(writePlanned(table(...rows), plan))).toEqual(["甲", "丙", "丁", "戊"]);
  });

  it("draws rows in where the plan does", () => {
    const block = table([cell("甲")], [cell("乙\n丙")]);

    const [normal, drawnIn] = [noPlan, { ...noPlan, drawnIn: new Set([0]) }].map((plan) =>
      all(writePlanned(block, plan), "w:tr").map((row) => value(row, "w:trHeight")),
    );

    // 9 and 6.9 mm in twips; two lines need more than either.
    expect(normal).toEqual(["510", "707"]);
    expect(drawnIn).toEqual(["391", "707"]);
  });

  it("sets a number too long for its column smaller, and no other text", async () => {
    const narrow = { shares: [1, 15], name: "requests" };

    const written = await write({ ...table([cell("123456"), cell("123456")]), ...narrow });

    expect(all(written, "w:tc").map((one) => value(one, "w:sz"))).toEqual(["14", undefined]);
  });

  it("is kept apart from a table behind it, and from the end of the document", async () => {
    const docx = await writeDocx(
      tree(table([cell("甲")]), table([cell("乙")])),
      look,
      fontManifest,
      wordFrame,
    );

    const body = all(readPart(docx, "word/document.xml"), "w:body")[0] as XmlElement;
    const names = body.children.map((child) => (typeof child === "string" ? "" : child.name));
    expect(names).toEqual(["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
  });

  it("tells what it shows to those who cannot see it", async () => {
    const written = await write({ ...table([cell("甲")]), description: "办理情况" });

    expect(value(written, "w:tblDescription")).toBe("办理情况");
  });
});
